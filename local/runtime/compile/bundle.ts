import path from 'node:path'
import { build, type BuildFailure, type Plugin } from 'esbuild'
import { firstFile } from './files'
import { splitPackage, type Paths } from './paths'
import { problem, type Problem } from './problems'

export interface Bundle {
  code: string
  files: string[]
  problems: Problem[]
}

/** One script of the app's modules. A file that does not compile becomes one that throws, so the rest can be seen. */
export async function bundleScripts(entry: string, paths: Paths): Promise<Bundle> {
  const broken = new Map<string, Problem>()
  for (;;) {
    try {
      const result = await build({
        stdin: { contents: entry, resolveDir: paths.root, loader: 'js', sourcefile: 'app-entry.js' },
        bundle: true,
        format: 'iife',
        write: false,
        outfile: 'app.js',
        sourcemap: 'inline',
        sourceRoot: '/',
        target: 'es2020',
        metafile: true,
        logLevel: 'silent',
        absWorkingDir: paths.root,
        define: { 'process.env.NODE_ENV': '"development"' },
        plugins: [miniprogramModules(paths, broken)],
      })
      const files = Object.keys(result.metafile.inputs).map((file) => path.resolve(paths.root, file))
      return { code: result.outputFiles[0]?.text ?? '', files, problems: [...broken.values()] }
    } catch (error) {
      const errors = (error as Partial<BuildFailure>).errors
      if (!errors) throw error
      const found = errors.map(({ text, location }) => ({
        file: path.resolve(paths.root, location?.file ?? 'app.json'),
        text,
        line: location?.line ?? 1,
        column: (location?.column ?? 0) + 1,
      }))
      const fresh = found.filter(({ file }) => !broken.has(file))
      if (fresh.length === 0 || found.some(({ file }) => file.endsWith('app-entry.js'))) throw error
      for (const { file, text, line, column } of fresh)
        broken.set(file, problem(file, text, { line, column }))
    }
  }
}

/** Modules as a mini-program finds them: its own by `/`, a package's inner `miniprogram_npm`, then node_modules. */
function miniprogramModules(paths: Paths, broken: ReadonlyMap<string, Problem>): Plugin {
  return {
    name: 'miniprogram',
    setup(builder) {
      builder.onLoad({ filter: /\.[jt]s$/ }, ({ path: file }) => {
        const found = broken.get(file)
        return found
          ? {
              contents: `throw new Error(${JSON.stringify(`${paths.shown(file)}: ${found.message}`)})`,
              loader: 'js',
            }
          : undefined
      })
      builder.onResolve({ filter: /^[^./]/ }, ({ path: name, resolveDir, kind }) => {
        if (kind === 'entry-point' || path.isAbsolute(name)) return undefined
        for (let dir = resolveDir; dir !== path.dirname(dir); dir = path.dirname(dir)) {
          const inner = path.join(dir, 'miniprogram_npm', name)
          const hit =
            dir === paths.root ? undefined : firstFile([`${inner}.js`, path.join(inner, 'index.js')])
          if (hit) return { path: hit }
        }
        const reference = splitPackage(name)
        const dir = paths.miniprogramDir(reference.name)
        const file = dir && path.join(dir, reference.rest || 'index')
        const hit = file && firstFile([`${file}.js`, path.join(file, 'index.js')])
        return hit ? { path: hit } : undefined
      })
      builder.onResolve({ filter: /^\// }, ({ path: name, kind }) => {
        if (kind === 'entry-point' || firstFile([name])) return undefined
        const file = path.join(paths.root, name)
        const hit = firstFile([
          file,
          `${file}.ts`,
          `${file}.js`,
          path.join(file, 'index.ts'),
          path.join(file, 'index.js'),
        ])
        return hit ? { path: hit } : undefined
      })
    },
  }
}
