import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRequire } from 'node:module'
import { buildNpm } from './build-npm'
import { npmImports } from './npm-imports'

const FIXTURE = path.join(__dirname, '../runtime/fixture')

function app(changes: Record<string, string>): string {
  const root = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'npm-')), 'miniprogram')
  fs.cpSync(FIXTURE, root, { recursive: true })
  fs.symlinkSync(path.join(__dirname, '../../node_modules'), path.join(root, '../node_modules'), 'junction')
  for (const [file, text] of Object.entries(changes)) fs.writeFileSync(path.join(root, file), text)
  return root
}

describe('miniprogram_npm', () => {
  it('holds the components that are reached, and no others', async () => {
    const { files } = await buildNpm({ root: app({}) })
    const paths = files.map((file) => file.path)
    expect(paths).toContain('miniprogram_npm/tdesign-miniprogram/button/button.js')
    expect(paths).toContain('miniprogram_npm/tdesign-miniprogram/loading/loading.wxml')
    expect(paths.filter((it) => it.includes('/picker/'))).toEqual([])
    expect(paths).toContain('miniprogram_npm/tdesign-miniprogram/miniprogram_npm/tslib/index.js')
  })

  it('holds of a library only what is used, and that works', async () => {
    const root = app({
      'words.ts': `import * as v from 'valibot'\nimport type { BaseIssue } from 'valibot'\nexport const words: v.GenericSchema = v.pipe(v.string(), v.minLength(2))`,
    })
    const { files } = await buildNpm({ root })
    const built = files.find(({ path: it }) => it === 'miniprogram_npm/valibot/index.js')
    expect(built?.bytes).toBeLessThan(8_000)
    const v = createRequire(__filename)(path.join(root, 'miniprogram_npm/valibot/index.js')) as Record<
      string,
      unknown
    >
    expect(Object.keys(v).sort()).toEqual(['minLength', 'pipe', 'string'])
  })
})

describe('what sources use of npm', () => {
  const usesOf = (source: string) => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'uses-')), 'a.ts')
    fs.writeFileSync(file, source)
    return Object.fromEntries([...npmImports([file])].map(([name, uses]) => [name, [...uses].sort()]))
  }

  it('counts values and not types', () => {
    expect(
      usesOf(`import * as v from 'valibot'\ntype A = v.InferOutput<typeof B>\nconst B = v.object({})`),
    ).toEqual({ valibot: ['object'] })
    expect(
      usesOf(`import { type A, b as c } from 'x'\nimport type { D } from 'y'\nimport e from 'z/deep'`),
    ).toEqual({ x: ['b'], 'z/deep': ['default'] })
  })

  it('takes the whole when a namespace is handed on', () => {
    expect(usesOf(`import * as v from 'valibot'\nuse(v)`)).toEqual({ valibot: ['*'] })
  })
})
