import { isRecord, rpx } from '../dom'
import type { BuiltIn } from './part'

const FORBIDDEN = /^(script|iframe|style|link|form|input|object|embed)$/i

/** `nodes` as a list of nodes, or as a string of trusted tags: scripts and event handlers never come through. */
function render(node: unknown): Node {
  if (typeof node === 'string') return cleaned(node)
  if (!isRecord(node)) return document.createTextNode('')
  if (node.type === 'text') return document.createTextNode(String(node.text as string))
  const name = String(node.name as string)
  if (FORBIDDEN.test(name)) return document.createTextNode('')
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(isRecord(node.attrs) ? node.attrs : {}))
    if (!/^on/i.test(key)) element.setAttribute(key, key === 'style' ? rpx(String(value)) : String(value))
  for (const child of Array.isArray(node.children) ? (node.children as unknown[]) : [])
    element.append(render(child))
  return element
}

function cleaned(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  for (const element of template.content.querySelectorAll('*')) {
    if (FORBIDDEN.test(element.tagName)) element.remove()
    for (const { name, value } of [...element.attributes]) {
      if (/^on/i.test(name) || /^\s*javascript:/i.test(value)) element.removeAttribute(name)
      if (name === 'style') element.setAttribute('style', rpx(value))
    }
  }
  return template.content
}

export const richText: BuiltIn = {
  properties: { nodes: null, space: null, userSelect: null, mode: null },
  mount(part) {
    const inside = part.find<HTMLElement>('div')
    return {
      changed: {
        nodes(nodes) {
          const list: unknown[] = Array.isArray(nodes) ? nodes : [nodes]
          inside.replaceChildren(...list.map(render))
        },
      },
    }
  },
}
