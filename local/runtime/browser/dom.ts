/** A DOM element with a class, a text and children: all the markup the phone itself needs. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...inside)
  return element
}

export const button = (className: string, text: string, pressed: () => void) => {
  const element = make('button', className, text)
  element.type = 'button'
  element.addEventListener('click', pressed)
  return element
}

/** Inline styles and numbers of WeChat: `rpx` is 1/750 of the window's width. */
export const rpx = (value: string) =>
  value.replace(
    /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g,
    (_, n: string) => `${Number(((Number(n) * 100) / 750).toFixed(5))}vw`,
  )

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
