import { liveOf, type BuiltIn, type Part } from './part'

const CONTROLS = [
  'input',
  'textarea',
  'switch',
  'slider',
  'picker',
  'radio-group',
  'checkbox-group',
  'picker-view',
]
const SELECTOR = CONTROLS.map((tag) => `wx-${tag}`).join(',')

function fieldsOf(form: Element) {
  return [...form.querySelectorAll(SELECTOR)].flatMap((host) => {
    const { part, live } = liveOf(host) ?? {}
    return part && live?.field && part.text('name') ? [{ name: part.text('name'), field: live.field }] : []
  })
}

export const form: BuiltIn = { properties: { reportSubmit: null, reportSubmitTimeout: null } }

/** A button with a form-type acts on the form around it. */
export function submitOrReset(pressed: Part): void {
  const host = pressed.host.closest('wx-form')
  const around = host && liveOf(host)?.part
  const type = pressed.text('formType')
  if (!around || !type) return
  const fields = fieldsOf(host)
  if (type === 'submit')
    around.emit('submit', {
      value: Object.fromEntries(fields.map(({ name, field }) => [name, field.value()])),
    })
  else if (type === 'reset') {
    fields.forEach(({ field }) => field.reset())
    around.emit('reset')
  }
}

const LABELLED = 'wx-checkbox,wx-radio,wx-switch,wx-input,wx-textarea,wx-button'

/** A tap on a label is a tap on its control: the one inside, or the one `for` names. */
export const label: BuiltIn = {
  properties: { for: String },
  mount(part) {
    part.host.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest(LABELLED)) return
      const id = part.text('for')
      const named = id ? part.element.ownerShadowRoot?.getElementById(id)?.getBackendElement() : undefined
      const control =
        (named as unknown as HTMLElement | undefined) ?? part.host.querySelector<HTMLElement>(LABELLED)
      const native = control?.querySelector<HTMLElement>('input,textarea')
      if (native) native.focus()
      else if (control) liveOf(control)?.part.emit('tap', {}, { bubbles: false })
    })
  },
}
