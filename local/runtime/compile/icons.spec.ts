import postcss from 'postcss'
import { drawIcons, inSheet, namedIn } from './icons'

const sheet = `@font-face{font-family:t;src:url(https://tdesign.gtimg.com/t.woff);}
.t-icon{font-family:t;}
.t-icon-add:before{content:'\\E00D';}
.t-icon-add-circle:before{content:'\\E00A';}`

describe('the icon sheet', () => {
  const drawn = (sources: readonly string[]) => {
    const named = namedIn(sources)
    const root = postcss.parse(sheet)
    drawIcons(root, (name) => (named.has(name) ? `"${name}.svg"` : undefined))
    return root.toString()
  }

  it('asks no CDN, and has what is named and what is no icon', () => {
    const css = drawn(['<t-icon name="add-circle"/>'])
    expect(css).not.toContain('http')
    expect(css).toContain('.t-icon{font-family:t;}')
    expect(css).toContain('url("add-circle.svg")')
    expect(css).not.toMatch(/t-icon-add:/)
  })

  it('takes names as scripts and expressions say them', () => {
    expect(drawn([`{{clear ? 'add' : ''}}`])).toContain('add.svg')
    expect(drawn(['// add one'])).not.toContain('add.svg')
  })

  it('holds a drawing as an address', () => {
    expect(inSheet('<svg width="1em" viewBox="0 0 1 1"><path d="M0 0"/></svg>')).toBe(
      `"data:image/svg+xml,%3Csvg viewBox='0 0 1 1'%3E%3Cpath d='M0 0'/%3E%3C/svg%3E"`,
    )
  })
})
