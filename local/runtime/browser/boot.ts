import {
  glassEasel,
  MiniProgramEnv,
  type AssociatedBackend,
  type CodeSpace,
} from 'glass-easel-miniprogram-adapter'
import { AppInstance } from './app-instance'
import type { AppBundle, PartBundle } from './app-bundle'
import { PhoneBackend } from './backend'
import baseCss from './base.css'
import { defineBuiltIns } from './built-ins'
import { shareHook } from './built-ins/button'
import { completeCallers, defineParts } from './definitions'
import { make } from './dom'
import { guarded, record, textOf, watchErrors } from './errors'
import { loadKept } from './files'
import { askDialog } from './layers'
import { watchLifetimes } from './lifetimes'
import { mouseAsTouch, swallowGhostClicks } from './mouse'
import { formatQuery, Pages, parseQuery } from './pages'
import { createPhone } from './phone'
import { moveClock } from './settings'
import { sharePage, shareFromMenu } from './wx/share'
import { createWx } from './wx'
import { descriptor } from './wxs'

moveClock()
watchErrors()
document.head.append(make('style', '', baseCss))
window.__descriptor = descriptor
window.__start = (bundle) => {
  start(bundle).catch((error: unknown) => {
    console.error(error)
    record(`the phone did not start: ${textOf(error)}`)
  })
}
// A driven browser stays where it is, unless it asks: a save must not pull the page from under a test.
if (!navigator.webdriver || new URLSearchParams(location.search).has('live'))
  new EventSource('/live').onmessage = () => location.reload()

async function start(bundle: AppBundle): Promise<void> {
  listenToFramework()
  await loadKept().catch((error: unknown) => console.warn('kept files', error))
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  defineBuiltIns(env.getGlobalCodeSpace().getComponentSpace(), space.getComponentSpace(), bundle.templates)
  space.getComponentSpace().updateComponentOptions({ writeFieldsToNode: false } as never)
  const backend = env.associateBackend(new PhoneBackend())
  watchLifetimes(space, bundle.parts)

  const app = new AppInstance()
  const pages: Pages = new Pages(
    bundle,
    backend,
    space,
    {
      changed: showAddress,
      share: () => void shareFromMenu(pages),
      missing: (url) => app.life('onPageNotFound', { path: url, query: {}, isEntryPage: false }),
    },
    leaveAnyway,
  )
  completeCallers(bundle.parts, () => pages.currentPath)
  app.install()
  shareHook.share = (target) => void sharePage(pages, { from: 'button', target })
  Object.assign(globalThis, {
    wx: createWx(pages, app),
    getCurrentPages: pages.instances,
    global: globalThis,
  })
  window.__phone = createPhone(pages, currentAddress)
  guarded('app', bundle.run)
  addParts(bundle, space, backend)
  defineParts(bundle, space)
  mouseAsTouch()
  swallowGhostClicks()
  open(bundle, pages, app)
}

function addParts(bundle: AppBundle, space: CodeSpace, backend: AssociatedBackend): void {
  const addSheet = (path: string, scope?: string) => {
    backend.registerStyleSheetContent(path, bundle.sheets[path] ?? '')
    space.addStyleSheet(path, path, scope)
  }
  const add = ({ path, config, scope }: PartBundle) => {
    space.addComponentStaticConfig(path, config)
    const template = {
      groupList: bundle.templates,
      content: bundle.templates[path],
      fallbackListenerOnNativeNode: true,
    }
    space.addCompiledTemplate(path, template as never)
    addSheet(path, scope || undefined)
  }
  addSheet('app')
  bundle.parts.forEach(add)
}

/** The first page: the one the address names, else the app's first. */
function open(bundle: AppBundle, pages: Pages, app: AppInstance): void {
  const first = bundle.pages[0] ?? ''
  const wanted = hashUrl() || `/${first}`
  const [path = '', search = ''] = wanted.slice(1).split('?')
  const known = bundle.pages.includes(path)
  if (!known) record(`page "${path}" is not found`)
  app.launch(known ? path : first, parseQuery(known ? search : ''))
  pages.reLaunch(known ? wanted : `/${first}`)
  addEventListener('hashchange', () => {
    if (hashUrl() && hashUrl() !== currentAddress()) guarded('address', () => pages.reLaunch(hashUrl()))
  })
  window.__phone.started = true
}

let address = ''
const currentAddress = () => address

function showAddress({
  path,
  query,
  title,
}: {
  path: string
  query: Record<string, string>
  title: string
}): void {
  address = `/${path}${formatQuery(query)}`
  history.replaceState(null, '', `#${address}`)
  document.title = title || '洁美西里'
  if (parent !== window) parent.postMessage({ phone: 'page', page: address }, window.location.origin)
}

function hashUrl(): string {
  const raw = location.hash.slice(1)
  try {
    return decodeURI(raw)
  } catch {
    return raw
  }
}

const leaveAnyway = (message: string) =>
  askDialog(
    '提示',
    [make('p', '', message)],
    [
      { text: '取消', value: false },
      { text: '确定', value: true, className: 'phone-ok' },
    ],
  )

function listenToFramework(): void {
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.addGlobalErrorListener((error, method, component) => {
    const where = typeof component === 'string' ? component : (component?.is ?? '')
    record(`${where} ${method ?? ''}: ${textOf(error)}`)
  })
  const said = new Set<string>()
  glassEasel.addGlobalWarningListener((message) => {
    if (!said.has(message)) console.warn(message)
    said.add(message)
    return false
  })
}
