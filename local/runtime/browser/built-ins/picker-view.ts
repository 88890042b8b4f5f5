import { liveOf, type BuiltIn, type Part } from './part'

const columnsOf = (host: Element) => [...host.querySelectorAll<HTMLElement>('wx-picker-view-column')]
const wheelOf = (column: HTMLElement) => column.querySelector<HTMLElement>('.wx-pvc')

function lineHeight(host: HTMLElement): number {
  const given = liveOf(host)?.part.text('indicatorStyle') ?? ''
  const height = /height\s*:\s*([\d.]+)(px|rpx)/.exec(given)
  return height ? Number(height[1]) * (height[2] === 'rpx' ? innerWidth / 750 : 1) : 34
}

function place(part: Part): void {
  const line = lineHeight(part.host)
  const value = part.value('value')
  const padding = Math.max(0, (part.host.clientHeight - line) / 2)
  part.host.style.setProperty('--line', `${line}px`)
  columnsOf(part.host).forEach((column, at) => {
    const wheel = wheelOf(column)
    if (!wheel) return
    wheel.style.padding = `${padding}px 0`
    wheel.scrollTop = Number((Array.isArray(value) ? (value as unknown[])[at] : 0) ?? 0) * line
  })
}

export const pickerView: BuiltIn = {
  properties: {
    value: null,
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: null,
    name: String,
  },
  mount(part) {
    requestAnimationFrame(() => place(part))
    return {
      changed: { value: () => requestAnimationFrame(() => place(part)) },
      field: { value: () => part.value('value'), reset: () => part.set({ value: [] }) },
    }
  },
}

export const pickerViewColumn: BuiltIn = {
  mount(part) {
    const wheel = part.find<HTMLElement>('.wx-pvc')
    let timer = 0
    wheel.addEventListener('scroll', (event) => {
      event.stopPropagation()
      clearTimeout(timer)
      timer = window.setTimeout(() => settle(part), 150)
    })
  },
}

function settle(column: Part): void {
  const host = column.host.closest<HTMLElement>('wx-picker-view')
  const around = host && liveOf(host)?.part
  if (!around) return
  const line = lineHeight(host)
  const value = columnsOf(host).map((it) => Math.round((wheelOf(it)?.scrollTop ?? 0) / line))
  if (JSON.stringify(value) === JSON.stringify(around.value('value'))) return
  around.set({ value })
  around.emit('change', { value })
}
