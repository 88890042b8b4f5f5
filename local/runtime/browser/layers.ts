import { button, make } from './dom'

/** A dimmed ground over the phone with one box on it. */
export function openLayer(className: string, { dimmed = true } = {}) {
  const box = make('div', className)
  const mask = make('div', dimmed ? 'phone-mask phone-mask-dim' : 'phone-mask', box)
  document.body.append(mask)
  return { mask, box, close: () => mask.remove() }
}

interface Choice<T> {
  text: string
  value: T
  className?: string
  color?: string | undefined
}

/** A dialog with its buttons in a row; answers with the pressed button's value. */
export function askDialog<T>(title: string, inside: Node[], choices: Choice<T>[]): Promise<T> {
  return new Promise((resolve) => {
    const { box, close } = openLayer('phone-dialog')
    box.setAttribute('role', 'dialog')
    if (title) box.append(make('h3', '', title))
    box.append(...inside)
    const row = make('footer')
    for (const { text, value, className = '', color = '' } of choices) {
      const pressed = button(className, text, () => {
        close()
        resolve(value)
      })
      pressed.style.color = color
      row.append(pressed)
    }
    box.append(row)
  })
}

/** A sheet of lines from the bottom; undefined when it is dismissed. */
export function askSheet(title: string, lines: string[], color = ''): Promise<number | undefined> {
  return new Promise((resolve) => {
    const { mask, box, close } = openLayer('phone-sheet')
    const answer = (index: number | undefined) => {
      close()
      resolve(index)
    }
    if (title) box.append(make('p', 'phone-sheet-title', title))
    lines.forEach((text, index) => {
      const line = button('', text, () => answer(index))
      line.style.color = color
      box.append(line)
    })
    box.append(button('phone-sheet-cancel', '取消', () => answer(undefined)))
    mask.addEventListener('click', ({ target }) => {
      if (target === mask) answer(undefined)
    })
  })
}

let toast: { close: () => void } | undefined
let toastTimer = 0

export function showToast(title: string, { icon = 'none', ms = 1500, image = '', blocking = false }): void {
  hideToast()
  const { mask, box, close } = openLayer(icon === 'none' ? 'phone-toast' : 'phone-toast phone-toast-icon', {
    dimmed: false,
  })
  box.setAttribute('role', 'status')
  if (!blocking) mask.style.pointerEvents = 'none'
  if (image) box.append(Object.assign(make('img'), { src: image }))
  else if (icon !== 'none') box.append(make('i', `phone-icon-${icon}`))
  box.append(make('span', '', title))
  toast = { close }
  if (ms < Infinity) toastTimer = window.setTimeout(hideToast, ms)
}

export function hideToast(): void {
  clearTimeout(toastTimer)
  toast?.close()
  toast = undefined
}
