import { withUsedIcons } from './used-icons'

const sheet =
  ".t-icon{font-family:t;}\n.t-icon-add:before{content:'\\E00D';}\n.t-icon-add-circle:before{content:'\\E00A';}\n"

it('keeps the icons that are named, and what is no icon', () => {
  expect(withUsedIcons(sheet, ['<t-icon name="add-circle"/>'])).toBe(
    ".t-icon{font-family:t;}\n.t-icon-add-circle:before{content:'\\E00A';}\n",
  )
})
