import { keepInside, type BuiltIn } from './part'

export const slider: BuiltIn = {
  properties: {
    value: null,
    min: null,
    max: { type: null, value: 100 },
    step: { type: null, value: 1 },
    name: String,
    showValue: null,
    color: null,
    selectedColor: null,
    activeColor: { type: String, value: '#1aad19' },
    backgroundColor: null,
    blockSize: null,
    blockColor: null,
  },
  mount(part) {
    const native = part.find<HTMLInputElement>('input')
    keepInside(native, 'change', 'input')
    native.addEventListener('input', () => part.emit('changing', { value: Number(native.value) }))
    native.addEventListener('change', () => {
      part.set({ value: Number(native.value) })
      part.emit('change', { value: Number(native.value) })
    })
    return {
      update() {
        native.min = part.text('min') || '0'
        native.max = part.text('max')
        native.step = part.text('step')
        native.value = part.text('value') || native.min
        native.disabled = part.flag('disabled')
        native.style.accentColor = part.text('activeColor')
      },
      field: { value: () => Number(native.value), reset: () => part.set({ value: part.number('min') }) },
    }
  },
}

export const progress: BuiltIn = {
  properties: {
    percent: null,
    showInfo: null,
    activeColor: { type: String, value: '#09BB07' },
    backgroundColor: { type: String, value: '#EBEBEB' },
    color: null,
    strokeWidth: { type: null, value: 6 },
    borderRadius: null,
    fontSize: null,
    active: null,
    activeMode: null,
    duration: null,
  },
  mount(part) {
    const bar = part.find<HTMLElement>('.wx-progress')
    const inner = part.find<HTMLElement>('.wx-progress-in')
    const info = part.find<HTMLElement>('span')
    part.host.setAttribute('role', 'progressbar')
    return {
      update() {
        const percent = Math.min(100, Math.max(0, part.number('percent')))
        const height = `${part.number('strokeWidth', 6)}px`
        const radius = `${part.number('borderRadius')}px`
        Object.assign(bar.style, { background: part.text('backgroundColor'), height, borderRadius: radius })
        Object.assign(inner.style, {
          background: part.text('activeColor'),
          width: `${percent}%`,
          height,
          borderRadius: radius,
        })
        info.textContent = part.flag('showInfo') ? `${percent}%` : ''
        part.host.setAttribute('aria-valuenow', String(percent))
      },
    }
  },
}
