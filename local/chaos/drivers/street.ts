import type { Input } from '../../../typings/contract'
import type { ChaosTown } from '../town'
import { admin, driver, inspector, isIn, publicity, type Driver } from './driver'

const shop = {
  name: '新开超市',
  sells: '日用百货',
  keeper: '店主',
  phone: '',
  road: '韩莱路',
  address: '路南',
} as const

export async function aShop(town: ChaosTown, open = true): Promise<string> {
  const villageId = town.villageId('中西里')
  const { id } = await town.call(inspector, 'shop.add', { clientId: town.clientId(), villageId, ...shop })
  if (!open) await town.call(inspector, 'shop.close', { clientId: town.clientId(), shopId: id })
  return id
}

/** A name's worth of ink. */
const strokes = [
  Array.from({ length: 16 }, (_, i) => [100 + i * 25, 200 + (i % 2) * 40]).flat(),
  Array.from({ length: 10 }, (_, i) => [300 + (i % 2) * 30, 100 + i * 25]).flat(),
]

/** All is well at this place but its first item, which is failing with a photo. */
export async function failing(
  town: ChaosTown,
  kind: 'shop' | 'exhibit',
  placeId: string,
): Promise<Input<'check.submit'>> {
  const { sheet } = await town.call(inspector, 'check.place', { kind, placeId })
  const [first, ...others] = sheet.groups.flatMap(({ items }) => items.map(({ id }) => id))
  const photoIds = [await town.photo(inspector)]
  const answers = {
    [first ?? '']: { done: false, words: '菜摊摆到路上', photoIds },
    ...Object.fromEntries(others.map((id) => [id, { done: true }])),
  }
  return { clientId: town.clientId(), kind, placeId, answers, note: '', filledAt: town.now() }
}

const anExhibit = (town: ChaosTown, state: string) => town.one('exhibits', isIn(state))

const exhibitForm = (town: ChaosTown) => {
  const { kind, theme, roadId, bodyId } = anExhibit(town, 'standing')
  return {
    title: '村口文化墙',
    kind: String(kind),
    theme: String(theme),
    roadId: String(roadId),
    bodyId: String(bodyId),
    place: '村口',
    says: '敬老爱亲',
  }
}

const segmentForm = (town: ChaosTown) => {
  const villageId = town.villageId('中西里')
  return { name: '西段', from: '桥头', to: '村口', villageIds: [villageId], bodyId: villageId, post: '' }
}

const newSegment = (town: ChaosTown) => ({
  clientId: town.clientId(),
  roadId: String(town.one('roads', () => true)._id),
  form: segmentForm(town),
})

/** Shops and their pledges, roads, exhibits, and the checks of all three. */
export const street: readonly Driver[] = [
  driver('shop.add', (town) => ({
    openid: inspector,
    input: { clientId: town.clientId(), villageId: town.villageId('中西里'), ...shop },
  })),
  driver('shop.revise', async (town) => ({
    openid: inspector,
    input: { clientId: town.clientId(), shopId: await aShop(town), ...shop, keeper: '换了人' },
  })),
  driver('shop.close', async (town) => ({
    openid: inspector,
    input: { clientId: town.clientId(), shopId: await aShop(town) },
  })),
  driver('shop.reopen', async (town) => ({
    openid: inspector,
    input: { clientId: town.clientId(), shopId: await aShop(town, false) },
  })),
  driver('pledge.sign', async (town) => ({
    openid: inspector,
    input: {
      clientId: town.clientId(),
      shopId: await aShop(town),
      version: 1,
      keeper: '店主',
      strokes,
      photoId: await town.photo(inspector),
      signedAt: town.now(),
    },
  })),
  driver('check.submit', async (town) => ({
    openid: inspector,
    input: await failing(town, 'shop', await aShop(town)),
  })),
  driver('road.add', (town) => ({
    openid: admin,
    input: { clientId: town.clientId(), name: '村前路', avenue: false },
  })),
  driver('road.revise', (town) => ({
    openid: admin,
    input: {
      roadId: String(town.one('roads', () => true)._id),
      name: '村前大路',
      avenue: true,
    },
  })),
  driver('segment.add', (town) => ({ openid: admin, input: newSegment(town) })),
  driver('segment.revise', (town) => {
    const segment = town.one('segments', () => true)
    return {
      openid: admin,
      input: { segmentId: String(segment._id), turn: Number(segment['turn']), form: segmentForm(town) },
    }
  }),
  driver('segment.remove', async (town) => {
    const { id: segmentId } = await town.call(admin, 'segment.add', newSegment(town))
    return { openid: admin, input: { clientId: town.clientId(), segmentId, turn: 0 } }
  }),
  driver('exhibit.add', async (town) => ({
    openid: publicity,
    input: {
      clientId: town.clientId(),
      state: 'standing',
      form: exhibitForm(town),
      photoIds: [await town.photo(publicity)],
    },
  })),
  driver('exhibit.revise', async (town) => ({
    openid: publicity,
    input: {
      exhibitId: String(anExhibit(town, 'standing')._id),
      clientId: town.clientId(),
      form: exhibitForm(town),
      photoIds: [await town.photo(publicity)],
    },
  })),
  driver('exhibit.build', (town) => ({
    openid: publicity,
    input: { exhibitId: String(anExhibit(town, 'planned')._id), clientId: town.clientId() },
  })),
  driver('exhibit.finish', async (town) => ({
    openid: publicity,
    input: {
      exhibitId: String(anExhibit(town, 'building')._id),
      clientId: town.clientId(),
      photoIds: [await town.photo(publicity)],
    },
  })),
  driver('exhibit.damage', async (town) => ({
    openid: publicity,
    input: {
      exhibitId: String(anExhibit(town, 'standing')._id),
      clientId: town.clientId(),
      what: '面板裂了',
      photoIds: [await town.photo(publicity)],
    },
  })),
  driver('exhibit.remove', (town) => ({
    openid: publicity,
    input: {
      exhibitId: String(anExhibit(town, 'standing')._id),
      clientId: town.clientId(),
      reason: '路要拓宽',
    },
  })),
]
