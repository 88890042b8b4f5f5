import { choicesWith, viewChoices } from './view'

it('counts on its tabs the shops that have to sign and those to be checked', () => {
  const labels = choicesWith({ open: 8, signed: 5, due: 2 }, { words: '' }).map(({ label }) => label)
  expect(labels.filter((label) => /\d/.test(label))).toEqual([
    expect.stringMatching(/ 3$/),
    expect.stringMatching(/ 2$/),
  ])
  expect(choicesWith({ open: 8, signed: 8, due: 0 }, { words: '' })).toEqual(viewChoices)
  expect(choicesWith({ open: 8, signed: 5, due: 2 }, { words: '集' })).toEqual(viewChoices)
})
