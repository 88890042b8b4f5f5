import type { Exported } from '../wx/animation'
import type { Part, Properties } from './part'

const ARIA = [
  'role',
  'label',
  'hidden',
  'disabled',
  'labelledby',
  'describedby',
  'modal',
  'valuenow',
  'valuemin',
  'valuemax',
  'valuetext',
  'checked',
  'expanded',
  'live',
  'busy',
  'roledescription',
  'selected',
  'haspopup',
  'orientation',
  'current',
  'controls',
  'owns',
  'level',
  'required',
  'invalid',
  'pressed',
  'readonly',
  'activedescendant',
  'atomic',
]
const ariaName = (name: string) => `aria${name[0]?.toUpperCase()}${name.slice(1)}`

/** What every built-in takes. */
export const COMMON: Properties = {
  hidden: null,
  animation: null,
  hoverClass: { type: String, value: 'none' },
  hoverStopPropagation: null,
  hoverStartTime: { type: Number, value: 50 },
  hoverStayTime: { type: Number, value: 400 },
  disabled: null,
  disableScroll: null,
  tabindex: null,
  enableBackdropFilter: null,
  customDataset: null,
  ...Object.fromEntries(ARIA.map((name) => [ariaName(name), null])),
}

/** Hidden, animated and described: the same for all of them. */
export function common(part: Part): Record<string, (value: unknown) => void> {
  const aria = Object.fromEntries(
    ARIA.map((name) => [
      ariaName(name),
      (value: unknown) => {
        const attribute = name === 'role' ? 'role' : `aria-${name}`
        if (value === undefined || value === null || value === '') part.host.removeAttribute(attribute)
        else part.host.setAttribute(attribute, String(value as string))
      },
    ]),
  )
  return {
    hidden: () => part.host.toggleAttribute('hidden', part.flag('hidden')),
    animation: (value) => play(part, value as Exported | undefined),
    ...aria,
  }
}

function play(part: Part, animation: Exported | undefined): void {
  let at = 0
  for (const { style, duration, timingFunction, delay } of animation?.actions ?? []) {
    at += delay
    setTimeout(() => {
      part.host.style.transition = `all ${duration}ms ${timingFunction}`
      Object.assign(part.host.style, style)
      setTimeout(() => part.emit('transitionend'), duration)
    }, at)
    at += duration
  }
}

/** `hover-class` while a finger is on it. */
export function hover(part: Part): void {
  const toggle = (on: boolean) => {
    const name = part.text('hoverClass')
    if (!name || name === 'none' || part.flag('disabled')) return
    for (const it of name.split(/\s+/)) part.element.classList?.toggle(it, on)
  }
  part.host.addEventListener(
    'touchstart',
    () => setTimeout(() => toggle(true), part.number('hoverStartTime')),
    { passive: true },
  )
  for (const end of ['touchend', 'touchcancel'])
    part.host.addEventListener(end, () => setTimeout(() => toggle(false), part.number('hoverStayTime')))
}
