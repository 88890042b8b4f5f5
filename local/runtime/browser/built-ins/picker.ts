import { button, isRecord, make } from '../dom'
import { openLayer } from '../layers'
import type { BuiltIn, Part } from './part'
import { Wheel } from './wheel'

const lineOf = (item: unknown, key: string) => String((isRecord(item) ? item[key] : item) ?? '')
const linesOf = (range: unknown, key: string) =>
  Array.isArray(range) ? (range as unknown[]).map((it) => lineOf(it, key)) : []

interface Body {
  element: HTMLElement
  value(): unknown
  refill?(): void
}

function selector(part: Part): Body {
  let chosen = part.number('value')
  const wheel = new Wheel((index) => (chosen = index))
  wheel.fill(linesOf(part.value('range'), part.text('rangeKey')), chosen)
  return { element: make('div', 'phone-wheels', wheel.element), value: () => chosen }
}

function multiSelector(part: Part): Body {
  const ranges = () => part.value('range') as unknown[]
  let chosen = [...((part.value('value') as number[] | undefined) ?? [])].map(Number)
  const wheels = ranges().map(
    (_, column) =>
      new Wheel((value) => {
        chosen[column] = value
        part.emit('columnchange', { column, value })
      }),
  )
  const refill = () => {
    const value = part.value('value')
    if (Array.isArray(value)) chosen = value.map(Number)
    wheels.forEach((wheel, column) =>
      wheel.fill(linesOf(ranges()[column], part.text('rangeKey')), chosen[column] ?? 0),
    )
  }
  refill()
  return {
    element: make('div', 'phone-wheels', ...wheels.map(({ element }) => element)),
    value: () => wheels.map((_, at) => chosen[at] ?? 0),
    refill,
  }
}

function native(part: Part, type: 'date' | 'time' | 'month'): Body {
  const field = Object.assign(make('input'), {
    type,
    min: part.text('start'),
    max: part.text('end'),
    value: part.text('value'),
  })
  field.setAttribute('aria-label', part.text('headerText') || (type === 'time' ? '时间' : '日期'))
  return { element: make('div', 'phone-picker-native', field), value: () => field.value }
}

function bodyOf(part: Part): Body {
  switch (part.text('mode')) {
    case 'selector':
      return selector(part)
    case 'multiSelector':
      return multiSelector(part)
    case 'time':
      return native(part, 'time')
    case 'date':
      return native(part, part.text('fields') === 'month' ? 'month' : 'date')
    default:
      throw new Error(`<picker mode="${part.text('mode')}"> is not built in the local runtime`)
  }
}

export const picker: BuiltIn = {
  properties: {
    mode: { type: String, value: 'selector' },
    range: null,
    rangeKey: String,
    value: null,
    start: String,
    end: String,
    fields: String,
    headerText: String,
    name: String,
    customItem: null,
    level: null,
  },
  mount(part) {
    let open: Body | undefined
    part.on('tap', () => {
      if (part.flag('disabled')) return
      const body = bodyOf(part)
      open = body
      const { mask, box, close } = openLayer('phone-sheet phone-picker')
      const end = (event: string, detail: object) => {
        open = undefined
        close()
        part.emit(event, detail)
      }
      const cancel = () => end('cancel', {})
      const confirm = () => {
        const value = body.value()
        part.set({ value })
        end('change', { value })
      }
      box.append(
        make(
          'header',
          '',
          button('', '取消', cancel),
          make('b', '', part.text('headerText')),
          button('phone-ok', '确定', confirm),
        ),
        body.element,
      )
      mask.addEventListener('click', ({ target }) => {
        if (target === mask) cancel()
      })
    })
    return {
      changed: { range: () => open?.refill?.() },
      field: { value: () => part.value('value'), reset: () => part.set({ value: '' }) },
    }
  },
}
