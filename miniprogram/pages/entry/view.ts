import type { EntryDetail, VoteReceipt, VotingFace } from '../../../typings/contract'
import { photoStages, stageNames, type PhotoView } from '../../shared/evidence/photo'
import { dayOf, readDay } from '../../shared/kernel/days'
import { cultures, functions, materials, siteKinds } from '../../shared/landscape/options'
import { readEntryNumber } from '../../shared/landscape/quota'

const join = <K extends string>(chosen: readonly K[], names: Readonly<Record<K, string>>) =>
  chosen.map((key) => names[key]).join('、')

export function factsOf(entry: EntryDetail) {
  return [
    { label: '场地', value: siteKinds[entry.siteKind] },
    { label: '用料', value: join(entry.materials, materials) },
    { label: '用途', value: join(entry.functions, functions) },
    { label: '文化', value: join(entry.cultures, cultures) },
    { label: '占地', value: `${entry.area} 平方米` },
    { label: '花费', value: entry.cost ? `${entry.cost.toLocaleString('en-US')} 元` : '没有花钱' },
    { label: '出力', value: `${entry.people} 人参与` },
  ].filter(({ value }) => value)
}

/** The photos in the order of the work, each with its stage in words. */
export const photosOf = (photos: readonly PhotoView[]) =>
  photoStages.flatMap((stage) =>
    photos
      .filter((photo) => photo.stage === stage)
      .map(({ id, thumb, display }) => ({ id, thumb, display, label: stageNames[stage] })),
  )

const votesWord = (votes: number | null) => (votes === null ? '' : `${votes} 票`)

export function entryView(entry: EntryDetail) {
  const first = (stage: PhotoView['stage']) =>
    entry.photos.find((photo) => photo.stage === stage)?.display ?? ''
  const { latitude, longitude } = entry.place
  return {
    id: entry.id,
    title: entry.title,
    number: readEntryNumber(entry.number),
    village: entry.villageName,
    villageId: entry.villageId,
    day: `${readDay(dayOf(entry.publishedAt))}公布`,
    before: first('before'),
    after: first('after') || entry.cover,
    facts: factsOf(entry),
    story: entry.story,
    place: entry.place.words,
    point: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
    photos: photosOf(entry.photos),
    votes: votesWord(entry.votes),
    voting: entry.voting as VotingFace | null,
  }
}

export type EntryView = ReturnType<typeof entryView>

export const emptyEntry: EntryView = {
  id: '',
  title: '',
  number: '',
  village: '',
  villageId: '',
  day: '',
  before: '',
  after: '',
  facts: [],
  story: '',
  place: '',
  point: null,
  photos: [],
  votes: '',
  voting: null,
}

/** The page after a vote: the button is its receipt and the count moves. */
export const voted = (
  receipt: VoteReceipt,
  before: VotingFace | null,
): Pick<EntryView, 'voting' | 'votes'> => ({
  votes: votesWord(receipt.votes),
  voting: {
    state: 'voted',
    at: receipt.at,
    left: receipt.left,
    closesAt: before && 'closesAt' in before ? before.closesAt : receipt.at,
  },
})
