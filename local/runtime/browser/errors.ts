import type { Problem } from './app-bundle'
import { button, make } from './dom'

const listeners = new Set<(message: string) => void>()
const compileProblems: Problem[] = []

window.__errors = []
window.__report = (problems) => {
  for (const it of problems) {
    compileProblems.push(it)
    if (it.level === 'error') record(`${it.file}:${it.line}:${it.column} ${it.message}`)
    else console.warn(`${it.file}:${it.line}:${it.column} ${it.message}`)
  }
  if (problems.some(({ level }) => level === 'error')) showProblems()
}

/** Keeps an error for tests, the bar and the app's own wx.onError. */
export function record(message: string): void {
  window.__errors.push(message)
  for (const listener of listeners) listener(message)
  tell()
}

export const onRecord = (listener: (message: string) => void) => listeners.add(listener)

export const textOf = (error: unknown): string => {
  if (error instanceof Error)
    return error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg)
  return typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error))
}

/** Runs a piece of the app; what it throws is recorded and does not stop the phone. */
export function guarded<T>(where: string, run: () => T): T | undefined {
  try {
    const result = run()
    if (result instanceof Promise) result.catch((error: unknown) => fail(where, error))
    return result
  } catch (error) {
    fail(where, error)
    return undefined
  }
}

function fail(where: string, error: unknown) {
  console.error(where, error)
  record(`${where}: ${textOf(error)}`)
}

export function watchErrors(): void {
  addEventListener('error', ({ error, message }) => {
    if (!message.includes('ResizeObserver')) record(error ? textOf(error) : message)
  })
  addEventListener('unhandledrejection', ({ reason }) => record(`unhandled rejection: ${textOf(reason)}`))
}

/** The bar around the phone lists the errors. */
const tell = () => {
  if (parent !== window) parent.postMessage({ phone: 'errors', errors: window.__errors }, location.origin)
}

function showProblems(): void {
  document.querySelector('.phone-problems')?.remove()
  const errors = compileProblems.filter(({ level }) => level === 'error')
  const list = make('div', 'phone-problems-list')
  for (const it of errors)
    list.append(make('b', '', `${it.file}:${it.line}:${it.column}`), make('p', '', it.message))
  list.hidden = true
  const panel = make('div', 'phone-problems')
  panel.append(
    list,
    button('', `${errors.length} 个编译问题`, () => (list.hidden = !list.hidden)),
  )
  document.body.append(panel)
  // Where not even the phone came up, there is nothing else to see.
  setTimeout(() => {
    if (!document.querySelector('.phone')) list.hidden = false
  }, 1500)
}
