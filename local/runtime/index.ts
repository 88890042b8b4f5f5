import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { createCompiler } from './compile/compile'
import { describe, problem, type Problem } from './compile/problems'
import { bundleRuntime } from './runtime-bundle'
import { LiveReload } from './live-reload'
import { createHandler, type Pages } from './serve'
import { watchFiles } from './watch'

export interface Runtime {
  /** Answers the runtime's own addresses; false for what it does not know. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** What is wrong with the sources now, one line each. */
  problems(): string[]
  close(): Promise<void>
}

/** Compiles the mini-program in `root` (the folder of app.json) and serves it to browsers; again at every save. */
export async function createRuntime({
  root,
  watch = false,
}: {
  root: string
  watch?: boolean
}): Promise<Runtime> {
  const compile = createCompiler(root)
  const live = new LiveReload()
  const pages: Pages = { root: path.resolve(root), app: '', problems: [], ...(await bundleRuntime()) }

  const rebuild = async () => {
    try {
      const { script, problems, ms, files } = await compile()
      Object.assign(pages, { app: script, problems })
      if (watch) console.log(`[phone] ${files.size} files in ${ms} ms`)
    } catch (error) {
      pages.problems = [broken(error)]
    }
    for (const it of pages.problems) console.warn(`[phone] ${it.level}: ${describe(it)}`)
  }
  await rebuild()
  const stop = watch ? watchFiles(pages.root, () => rebuild().then(() => live.reload())) : () => undefined

  return {
    handle: createHandler(pages, live),
    problems: () => pages.problems.map(describe),
    close: () => {
      stop()
      live.close()
      return Promise.resolve()
    },
  }
}

const broken = (error: unknown): Problem =>
  problem('miniprogram', error instanceof Error ? error.message : String(error))
