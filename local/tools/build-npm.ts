// Writes miniprogram/miniprogram_npm/ as WeChat wants it, without the DevTools' “构建 npm”:
// of component packages the files that are reached, of libraries the exports that are used.
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import postcss from 'postcss'
import { createCompiler } from '../runtime/compile/compile'
import { isFile, readJson } from '../runtime/compile/files'
import { drawIcons, drawingOf, inSheet, namedIn } from '../runtime/compile/icons'
import { Paths } from '../runtime/compile/paths'
import { ALL, npmImports, scriptsUnder } from './npm-imports'

const PROJECT = path.join(__dirname, '../..')
const OUT = 'miniprogram_npm'

export interface BuiltNpm {
  /** Paths under the mini-program's folder, with their sizes in bytes. */
  files: { path: string; bytes: number }[]
}

export async function buildNpm({ root = path.join(PROJECT, 'miniprogram') } = {}): Promise<BuiltNpm> {
  const paths = new Paths(root)
  const out = path.join(paths.root, OUT)
  const { files: reached } = await createCompiler(paths.root)()
  fs.rmSync(out, { recursive: true, force: true })
  const written = [...copyComponents(paths, out, reached), ...(await bundleLibraries(paths, out))]
  const sized = written.map((file) => ({
    path: path.relative(paths.root, file).split(path.sep).join('/'),
    bytes: fs.statSync(file).size,
  }))
  return { files: sized.sort((a, b) => a.path.localeCompare(b.path)) }
}

/** The packages that bring mini-program files, and where these lie. */
function componentPackages(paths: Paths) {
  const { dependencies = {} } = readJson(path.join(PROJECT, 'package.json'))
  return Object.keys(dependencies as object).flatMap((name) => {
    const dir = paths.miniprogramDir(name)
    return dir ? [{ name, dir }] : []
  })
}

function copyComponents(paths: Paths, out: string, reached: ReadonlySet<string>): string[] {
  // Linked folders: the same file may have been reached under two names.
  const real = new Set([...reached].filter(isFile).map((file) => fs.realpathSync(file)))
  const named = namedIn(
    [...real].flatMap((file) => {
      if (!/\.(js|wxs|wxml)$/.test(file)) return []
      // Most of what our own templates quote are words of the domain.
      return inPackage(file) ? text(file) : (text(file).match(/\b(?:[\w-]+-)?(?:icon|name)="[^"]*"/g) ?? [])
    }),
  )
  const drawings = paths.packageDir('tdesign-icons-svg')
  const pictureOf = (icon: string) => {
    const drawing = named.has(icon) ? drawingOf(drawings, icon) : undefined
    return drawing && inSheet(drawing)
  }
  return componentPackages(paths).flatMap(({ name, dir: linked }) => {
    const dir = fs.realpathSync(linked)
    return [...real]
      .filter((file) => file.startsWith(dir + path.sep))
      .map((file) => {
        const target = path.join(out, name, path.relative(dir, file))
        fs.mkdirSync(path.dirname(target), { recursive: true })
        if (path.basename(file) === 'icon.wxss') fs.writeFileSync(target, iconSheet(text(file), pictureOf))
        else fs.copyFileSync(file, target)
        return target
      })
  })
}

function iconSheet(sheet: string, pictureOf: (icon: string) => string | undefined): string {
  const root = postcss.parse(sheet)
  drawIcons(root, pictureOf)
  return root.toString()
}

const inPackage = (file: string) => file.split(path.sep).includes('node_modules')

const text = (file: string): string => fs.readFileSync(file, 'utf8')

async function bundleLibraries(paths: Paths, out: string): Promise<string[]> {
  const components = new Set(componentPackages(paths).map(({ name }) => name))
  const uses = [...npmImports(scriptsUnder(paths.root))].filter(
    ([module]) => !components.has(module.split('/')[0] ?? ''),
  )
  return Promise.all(
    uses.map(async ([module, names]) => {
      const outfile = path.join(out, module.includes('/') ? `${module}.js` : `${module}/index.js`)
      const exported = names.has(ALL) ? '*' : `{ ${[...names].sort().join(', ')} }`
      await build({
        stdin: { contents: `export ${exported} from ${JSON.stringify(module)}`, resolveDir: paths.root },
        bundle: true,
        format: 'cjs',
        target: 'es2018',
        minifySyntax: true,
        minifyWhitespace: true,
        legalComments: 'none',
        outfile,
        logLevel: 'error',
      })
      return outfile
    }),
  )
}

async function main() {
  const { files } = await buildNpm()
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  console.log(`miniprogram_npm: ${files.length} files, ${Math.round(bytes / 1024)} KB`)
}

if (require.main === module) void main()
