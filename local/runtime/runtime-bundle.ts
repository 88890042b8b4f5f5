import path from 'node:path'
import { build } from 'esbuild'

const HERE = path.join(__dirname, 'browser')

/** The browser side: the phone's script and style, and the bar's around it. */
export async function bundleRuntime() {
  const result = await build({
    entryPoints: { runtime: path.join(HERE, 'boot.ts'), bar: path.join(HERE, 'bar', 'bar.ts') },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
    write: false,
    outdir: 'out',
    loader: { '.css': 'text' },
    logLevel: 'silent',
  })
  const text = (name: string) =>
    result.outputFiles.find((file) => path.basename(file.path) === name)?.text ?? ''
  return { runtime: text('runtime.js'), bar: text('bar.js') }
}
