import { make } from './dom'

const TRIGGER = 60

/** Pulling a page down at its top refreshes it, where the page asks for that. Answers how to stop the dots. */
export function pullToRefresh(scroll: HTMLElement, enabled: () => boolean, refresh: () => void): () => void {
  const dots = make('div', 'phone-refresh', make('i'), make('i'), make('i'))
  let start: number | undefined
  let distance = 0
  const place = (height: number) => {
    dots.style.height = `${height}px`
  }
  scroll.prepend(dots)
  scroll.addEventListener(
    'touchstart',
    ({ touches }) => {
      start = enabled() && scroll.scrollTop <= 0 ? touches[0]?.clientY : undefined
      distance = 0
    },
    { passive: true },
  )
  scroll.addEventListener(
    'touchmove',
    ({ touches }) => {
      if (start === undefined) return
      distance = Math.max(0, Math.min(((touches[0]?.clientY ?? start) - start) / 2, TRIGGER + 20))
      if (distance > 8) place(distance)
    },
    { passive: true },
  )
  scroll.addEventListener('touchend', () => {
    if (start === undefined) return
    start = undefined
    if (distance < TRIGGER) return place(0)
    place(TRIGGER - 10)
    refresh()
  })
  return () => place(0)
}
