import { rpx } from '../dom'
import { keepInside, type BuiltIn, type Live, type Part } from './part'

type Native = HTMLInputElement | HTMLTextAreaElement
const KEYBOARD: Record<string, string> = { number: 'numeric', digit: 'decimal', tel: 'tel' }
const IGNORED = [
  'cursorSpacing',
  'cursor',
  'adjustPosition',
  'holdKeyboard',
  'fixed',
  'showConfirmBar',
  'selectionStart',
  'selectionEnd',
  'alwaysEmbed',
  'disableDefaultPadding',
  'alwaysSystem',
  'safePasswordCertPath',
  'cursorColor',
  'lines',
  'readonly',
  'adjustKeyboardTo',
  'safePasswordLength',
  'safePasswordTimeStamp',
  'safePasswordNonce',
  'safePasswordSalt',
  'safePasswordCustomHash',
  'confirmHold',
  'placeholderClass',
]

const properties = {
  value: null,
  type: { type: String, value: 'text' },
  password: null,
  placeholder: String,
  placeholderStyle: String,
  maxlength: { type: null, value: 140 },
  focus: null,
  autoFocus: null,
  confirmType: String,
  autoHeight: null,
  name: String,
  ...Object.fromEntries(IGNORED.map((name) => [name, null])),
}

/** Puts the properties on the native field; typing is kept when the page sets what already stands there. */
function apply(part: Part, native: Native): void {
  const value = part.text('value')
  if (native.value !== value) native.value = value
  native.placeholder = part.text('placeholder')
  native.disabled = part.flag('disabled')
  native.setAttribute('style', placeholderStyle(part))
  const limit = part.number('maxlength', 140)
  if (limit >= 0) native.maxLength = limit
  else native.removeAttribute('maxlength')
  if (native instanceof HTMLInputElement) {
    native.type = part.flag('password') ? 'password' : 'text'
    native.inputMode = KEYBOARD[part.text('type')] ?? 'text'
  }
}

/** `placeholder-style` reaches the pseudo-element through custom properties. */
function placeholderStyle(part: Part): string {
  const style = rpx(part.text('placeholderStyle'))
  const read = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style)?.[1]
  const color = read('color')
  const size = read('font-size')
  return [color && `--placeholder-color:${color}`, size && `--placeholder-size:${size}`]
    .filter(Boolean)
    .join(';')
}

/** What a box that is measured with its edges needs besides its words. */
function around(host: HTMLElement): number {
  const style = getComputedStyle(host)
  if (style.boxSizing !== 'border-box') return 0
  const edges = [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth]
  return edges.reduce((sum, edge) => sum + Number.parseFloat(edge), 0)
}

function mount(part: Part, tag: 'input' | 'textarea'): Live {
  const native = part.find<Native>(tag)
  keepInside(
    native,
    'input',
    'change',
    'focus',
    'blur',
    'keydown',
    'keyup',
    'compositionstart',
    'compositionend',
  )
  const grow = () => {
    if (tag !== 'textarea' || !part.flag('autoHeight')) return
    native.style.height = 'auto'
    const height = native.scrollHeight
    native.style.height = '100%'
    const whole = `${height + around(part.host)}px`
    if (part.host.style.height === whole || height === 0) return
    part.host.style.height = whole
    const line = Number.parseFloat(getComputedStyle(native).lineHeight) || 24
    part.emit('linechange', {
      height,
      heightRpx: (height * 750) / innerWidth,
      lineCount: Math.round(height / line),
    })
  }
  let composing = false
  const typed = () => {
    part.set({ value: native.value })
    part.emit('input', { value: native.value, cursor: native.selectionStart ?? 0, keyCode: 0 })
    grow()
  }
  native.addEventListener('compositionstart', () => (composing = true))
  native.addEventListener('compositionend', () => {
    composing = false
    typed()
  })
  native.addEventListener('input', () => {
    if (!composing) typed()
  })
  native.addEventListener('focus', () => part.emit('focus', { value: native.value, height: 0 }))
  native.addEventListener('blur', () =>
    part.emit('blur', { value: native.value, cursor: native.selectionStart ?? 0 }),
  )
  native.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || tag === 'textarea') return
    part.emit('confirm', { value: native.value })
    if (!part.flag('confirmHold')) native.blur()
  })
  part.host.addEventListener('click', () => native.focus())
  if (part.flag('focus') || part.flag('autoFocus')) setTimeout(() => native.focus(), 50)
  return {
    changed: { focus: () => (part.flag('focus') ? native.focus() : native.blur()) },
    update() {
      apply(part, native)
      requestAnimationFrame(grow)
    },
    field: { value: () => native.value, reset: () => part.set({ value: '' }) },
  }
}

export const input: BuiltIn = { properties, mount: (part) => mount(part, 'input') }
export const textarea: BuiltIn = { properties, mount: (part) => mount(part, 'textarea') }
