import { button, make } from '../dom'
import { forget, remember, remembered } from './memory'

const two = (value: number) => String(value).padStart(2, '0')
const local = (date: Date) =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`

export interface ClockField {
  readonly element: HTMLElement
  /** Takes the cloud's time over, after something else moved it. */
  sync(): Promise<void>
}

/** Moves the time of cloud and phone together. */
export function clockField(moved: () => void): ClockField {
  const field = Object.assign(make('input'), { type: 'datetime-local' })
  field.setAttribute('aria-label', '演示时间')
  const show = () => {
    field.value = local(new Date(Date.now() + Number(remembered('offset', '0'))))
  }
  const keep = (now: string) => remember('offset', String(Date.parse(now) - Date.now()))
  const set = async (now: string | null) => {
    const answer = await fetch('/local/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now }),
    })
    if (!answer.ok) return alert('时间没有改成')
    if (now) keep(now)
    else forget('offset')
    show()
    moved()
  }
  field.addEventListener('change', () => {
    const time = new Date(field.value)
    if (!Number.isNaN(time.getTime())) void set(time.toISOString())
  })
  show()
  return {
    element: make(
      'div',
      'bar-clock',
      field,
      button('', '回到现在', () => void set(null)),
    ),
    async sync() {
      const { now } = (await (await fetch('/local/clock')).json()) as { now: string }
      keep(now)
      show()
    },
  }
}
