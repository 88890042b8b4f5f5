interface FromTouch extends MouseEvent {
  sourceCapabilities?: { firesTouchEvents: boolean } | null
}

const FINGER = 1
const GHOST_MS = 600

/** A mouse becomes a finger, so that touch handlers and taps follow one path on every machine. */
export function mouseAsTouch(): void {
  let pressed: EventTarget | null = null
  const fire = (type: string, event: FromTouch) => {
    if (!pressed || event.sourceCapabilities?.firesTouchEvents) return
    const { clientX, clientY, pageX, pageY } = event
    const touch = new Touch({ identifier: FINGER, target: pressed, clientX, clientY, pageX, pageY })
    const touches = type === 'touchend' ? [] : [touch]
    const options = { touches, targetTouches: touches, changedTouches: [touch] }
    pressed.dispatchEvent(
      new TouchEvent(type, { bubbles: true, cancelable: true, composed: true, ...options }),
    )
  }
  const listen = (type: 'mousedown' | 'mousemove' | 'mouseup', handle: (event: MouseEvent) => void) =>
    addEventListener(type, handle, true)
  listen('mousedown', (event) => {
    if (event.button !== 0) return
    pressed = event.target
    fire('touchstart', event)
  })
  listen('mousemove', (event) => fire('touchmove', event))
  listen('mouseup', (event) => {
    fire('touchend', event)
    pressed = null
  })
}

/** A tap may open something under the finger: the click the browser sends afterwards must not press that. */
export function swallowGhostClicks(): void {
  let touched: EventTarget | null = null
  let at = 0
  addEventListener(
    'touchend',
    (event) => {
      touched = event.target
      at = event.timeStamp
    },
    true,
  )
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.timeStamp - at > GHOST_MS) return
      if (!(touched instanceof Node) || !(event.target instanceof Node)) return
      if (touched.contains(event.target) || event.target.contains(touched)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    true,
  )
}
