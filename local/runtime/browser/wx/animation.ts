type Value = string | number
interface Step {
  style: Record<string, string>
  duration: number
  timingFunction: string
  delay: number
}
export interface Exported {
  actions: Step[]
}

const length = (value: Value) => (typeof value === 'number' ? `${value}px` : value)
const angle = (value: Value) => `${value}deg`
const plain = (value: Value) => String(value)

const STYLES = {
  opacity: plain,
  backgroundColor: plain,
  width: length,
  height: length,
  top: length,
  left: length,
  bottom: length,
  right: length,
}
const TRANSFORMS: Record<string, (value: Value) => string> = {
  ...Object.fromEntries(
    ['translate', 'translateX', 'translateY', 'translateZ', 'translate3d'].map((it) => [it, length]),
  ),
  ...Object.fromEntries(
    ['rotate', 'rotateX', 'rotateY', 'rotateZ', 'skew', 'skewX', 'skewY'].map((it) => [it, angle]),
  ),
  ...Object.fromEntries(
    ['scale', 'scaleX', 'scaleY', 'scale3d', 'matrix', 'matrix3d'].map((it) => [it, plain]),
  ),
}

/** wx.createAnimation: a chain of changes, cut into steps, which the built-ins play as CSS transitions. */
export function createAnimation(base: Partial<Step> = {}) {
  let steps: Step[] = []
  let style: Record<string, string> = {}
  let transforms: string[] = []
  const animation: Record<string, unknown> = {
    step(options: Partial<Step> = {}) {
      const transform = transforms.length ? { transform: transforms.join(' ') } : {}
      const timing = { duration: 400, timingFunction: 'linear', delay: 0, ...base, ...options }
      steps.push({ ...timing, style: { ...style, ...transform } })
      style = {}
      transforms = []
      return animation
    },
    export(): Exported {
      const actions = steps
      steps = []
      return { actions }
    },
  }
  for (const [name, format] of Object.entries(STYLES))
    animation[name] = (value: Value) => {
      style[name] = format(value)
      return animation
    }
  for (const [name, format] of Object.entries(TRANSFORMS))
    animation[name] = (...values: Value[]) => {
      transforms.push(`${name}(${values.map(format).join(',')})`)
      return animation
    }
  return animation
}
