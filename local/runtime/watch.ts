import fs from 'node:fs'
import path from 'node:path'

const SOURCES = new Set(['.ts', '.js', '.json', '.wxml', '.wxss', '.wxs', '.png', '.jpg', '.svg', '.webp'])

/** Calls back after a burst of saves, one run at a time. */
export function watchFiles(root: string, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      await changed()
    } while (again)
    running = false
  }
  const watcher = fs.watch(root, { recursive: true }, (_, name) => {
    if (
      name &&
      (!SOURCES.has(path.extname(name)) || name.endsWith('.spec.ts') || name.includes('miniprogram_npm'))
    )
      return
    clearTimeout(timer)
    timer = setTimeout(() => void run(), 60)
  })
  watcher.on('error', (error) => console.warn(`[phone] watching stopped: ${error.message}`))
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}
