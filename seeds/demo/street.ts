import sharp from 'sharp'
import type { Check } from '../../cloudfunctions/core/records/check'
import type { Photo } from '../../cloudfunctions/core/records/evidence'
import { freshProblem, type Problem } from '../../cloudfunctions/core/records/problem'
import type { Village } from '../../cloudfunctions/core/records/roster'
import type { Rule } from '../../cloudfunctions/core/records/rules'
import { pledgeId, type Pledge, type Shop } from '../../cloudfunctions/core/records/street'
import { newShop } from '../../cloudfunctions/core/shop-register'
import { decideMove, newCase } from '../../miniprogram/shared/case/case'
import { spotOf } from '../../miniprogram/shared/check/place'
import { settleCheck } from '../../miniprogram/shared/check/settle'
import { dayOf } from '../../miniprogram/shared/kernel/days'
import { dueOn } from '../../miniprogram/shared/problem/deadline'
import { problemCase } from '../../miniprogram/shared/problem/problem-case'
import { refOf } from '../../miniprogram/shared/rules/rules'
import { itemsOf } from '../../miniprogram/shared/sheet/score'
import type { Answers } from '../../miniprogram/shared/sheet/sheet'
import { shopSlot, whereOf } from '../../miniprogram/shared/street/shop'
import type { Strokes } from '../../miniprogram/shared/street/signature'
import type { Calendar } from './calendar'
import { drawn, fileOf, type Filed, type Shot } from './shots'
import type { PutFile } from './photos'
import { makeDice } from './pictures/random'

const day = 86_400_000

/** What became of a shop: days since it signed and since it was checked, and what failed then. */
interface Story {
  readonly name: string
  readonly sells: string
  readonly keeper: string
  readonly address: string
  readonly signed?: number
  readonly checked?: number
  readonly failed?: { readonly item: string; readonly words: string }
}

const road: Readonly<Record<string, string>> = {
  中西里: '韩莱路',
  前西里: '韩莱路',
  唐庄: '韩莱路',
  泉头: '南崔路',
}
const goods = { item: 'trade', words: '水果筐摆到人行道上' }

const stories: Readonly<Record<string, readonly Story[]>> = {
  中西里: [
    {
      name: '韩莱路果品店',
      sells: '水果',
      keeper: '申守田',
      address: '集市东口',
      signed: 6,
      checked: 1,
      failed: goods,
    },
    { name: '富民超市', sells: '烟酒百货', keeper: '苗富民', address: '集市东口路北', signed: 6, checked: 1 },
    { name: '老街羊汤', sells: '饭店', keeper: '亓长庚', address: '镇政府斜对面', signed: 6, checked: 2 },
    { name: '顺达汽修', sells: '修车、洗车', keeper: '申顺达', address: '加油站西', signed: 5 },
    { name: '惠农农资', sells: '种子化肥农药', keeper: '苗惠农', address: '供销社旧址', checked: 20 },
    { name: '小燕理发', sells: '理发', keeper: '邢小燕', address: '小学路口', signed: 5, checked: 2 },
    { name: '永安电动车', sells: '电动车销售维修', keeper: '亓永安', address: '卫生院东' },
    { name: '西里早点铺', sells: '油条豆浆', keeper: '申桂芝', address: '汽车站牌旁', signed: 5 },
  ],
  前西里: [
    { name: '前西里百货', sells: '日用百货', keeper: '邢前进', address: '村口路东', signed: 4, checked: 3 },
    { name: '同心窗帘', sells: '窗帘布艺', keeper: '苗同心', address: '村口路西', signed: 4 },
    { name: '聚鑫五金', sells: '五金建材', keeper: '亓聚鑫', address: '桥头南' },
    { name: '康民大药房', sells: '药品', keeper: '申康民', address: '桥头北', signed: 4, checked: 3 },
    { name: '大海烧烤', sells: '烧烤', keeper: '邢大海', address: '广场边' },
  ],
  唐庄: [
    {
      name: '唐庄便民超市',
      sells: '百货、快递代收',
      keeper: '唐便民',
      address: '路口东',
      signed: 3,
      checked: 2,
    },
    { name: '山货驿站', sells: '板栗山楂', keeper: '唐山妮', address: '停车场旁', signed: 3 },
    { name: '唐家石锅鱼', sells: '饭店', keeper: '唐守业', address: '水库路口' },
    { name: '路路通轮胎', sells: '补胎换胎', keeper: '唐路路', address: '大弯道外', checked: 18 },
    { name: '唐庄豆腐坊', sells: '豆腐', keeper: '唐有豆', address: '村委会西', signed: 3 },
    {
      name: '沂蒙特产与鲜花盆栽及农家手工煎饼批发零售部',
      sells: '煎饼、花卉',
      keeper: '唐巧云',
      address: '韩莱路与村中心街交叉口东北角',
    },
  ],
  泉头: [
    { name: '泉头矿泉水站', sells: '桶装水', keeper: '秦水生', address: '泉眼广场', signed: 2, checked: 1 },
    { name: '清泉茶社', sells: '茶', keeper: '秦玉茗', address: '泉眼广场东', signed: 2 },
    { name: '泉头家电维修', sells: '家电维修', keeper: '秦电波', address: '南崔路口' },
    { name: '秦家包子', sells: '包子', keeper: '秦三喜', address: '学校门口', signed: 2, checked: 1 },
    { name: '南崔路建材', sells: '沙石水泥', keeper: '秦大山', address: '村南路西' },
  ],
}

export interface DemoStreet {
  readonly shops: readonly Shop[]
  readonly pledges: readonly Pledge[]
  readonly checks: readonly Check[]
  readonly shots: readonly Shot[]
  /** Draws and files the signatures. */
  photos(filed: ReadonlyMap<string, Filed>, putFile: PutFile): Promise<Photo[]>
  checked(filed: ReadonlyMap<string, Filed>): Check[]
  problems(filed: ReadonlyMap<string, Filed>): Problem[]
}

/** Shops of four villages: some signed, some checked, one with goods outside that is to be mended in some days. */
export function imagineStreet(
  { now, today }: Calendar,
  villages: readonly Village[],
  pledgeRule: Rule<'pledge'>,
  checkRule: Rule<'check'>,
  scale: number,
): DemoStreet {
  const shops: Shop[] = []
  const pledges: Pledge[] = []
  const checks: Check[] = []
  const shots: Shot[] = []
  const problems: Problem[] = []
  for (const village of villages)
    for (const [at, story] of (stories[village.name] ?? []).entries()) {
      const _id = `demo-shop-${village._id}-${at + 1}`
      const by = `demo-inspector-${(at % 3) + 1}`
      const form = {
        name: story.name,
        sells: story.sells,
        keeper: story.keeper,
        phone: `1390000${String(1000 + shops.length)}`,
        road: road[village.name] ?? '',
        address: story.address,
      }
      const fresh = newShop(_id, village, form, now - 9 * day)
      const signedAt = story.signed === undefined ? 0 : now - story.signed * day
      const checkedAt = story.checked === undefined ? 0 : now - story.checked * day
      if (signedAt) pledges.push(pledgeOf(fresh, pledgeRule, by, signedAt))
      if (checkedAt) {
        const { check, shot, problem } = checkOf(fresh, checkRule, by, checkedAt, story.failed)
        checks.push(check)
        if (shot) shots.push(shot)
        if (problem) problems.push(problem)
      }
      shops.push({
        ...fresh,
        pledged: signedAt ? pledgeRule.version : 0,
        pledgedAt: signedAt,
        checkedAt,
        failed: story.failed && checkedAt ? 1 : 0,
      })
    }
  const cover = (filed: ReadonlyMap<string, Filed>) => (shots[0] ? fileOf(shots[0].photoId, filed).thumb : '')
  return {
    shops: Array.from({ length: scale }, (_, copy) =>
      shops.map((shop) => copyOf(shop, copy, villages)),
    ).flat(),
    pledges,
    checks,
    shots,
    photos: async (filed, putFile) => [
      ...(await Promise.all(pledges.map((pledge) => signaturePhoto(pledge, putFile)))),
      ...shots.map((shot): Photo =>
        photoOf(shot.photoId, shot.at, `check:${checkIdOf(shot)}`, fileOf(shot.photoId, filed)),
      ),
    ],
    checked: (filed) =>
      checks.map((check) => ({
        ...check,
        found: check.found.map((failure) => ({ ...failure, cover: cover(filed) })),
      })),
    problems: (filed) => problems.map((problem) => ({ ...problem, cover: cover(filed) })),
  }

  function checkOf(
    shop: Shop,
    rule: Rule<'check'>,
    by: string,
    at: number,
    failed: Story['failed'],
  ): { check: Check; shot?: Shot; problem?: Problem } {
    const _id = `${shop._id}-check`
    const photoId = `${_id}-photo`
    const answers: Answers = Object.fromEntries(
      itemsOf(rule.body.shop.sheet).map(({ item: { id } }) => [
        id,
        failed?.item === id ? { done: false, words: failed.words, photoIds: [photoId] } : { done: true },
      ]),
    )
    const settled = settleCheck(rule.body.shop, answers, dayOf(at))
    if (!settled.ok) throw new Error(settled.message)
    const { passed, found } = settled.value
    const check: Check = {
      _id,
      kind: 'shop',
      placeId: shop._id,
      placeName: shop.name,
      where: whereOf(shop),
      villageId: shop.villageId,
      villageName: shop.villageName,
      by,
      at,
      receivedAt: at,
      answers,
      note: '',
      passed,
      found: found.map((failure) => ({ ...failure, problemId: `${_id}-problem`, known: false, cover: '' })),
      rule: refOf(rule),
    }
    const [failure] = check.found
    if (!failure) return { check }
    const noted = decideMove(problemCase, newCase(problemCase), 'note', { by, at })
    if (!noted.ok) throw new Error(noted.message)
    return {
      check,
      shot: {
        photoId,
        stage: 'before',
        kind: 'street',
        place: 1,
        look: 2,
        villageName: shop.villageName,
        at,
      },
      problem: {
        ...freshProblem,
        ...noted.value,
        _id: failure.problemId,
        villageId: shop.villageId,
        villageName: shop.villageName,
        from: { kind: 'check', id: _id },
        spot: spotOf('shop', shop._id, failure.itemId),
        category: failure.category,
        what: failure.what,
        place: `${shop.name}，${whereOf(shop)}`,
        notedAt: at,
        ...dueOn(failure.deadline < today ? today : failure.deadline),
        photoIds: [photoId],
        cover: '',
      },
    }
  }
}

const checkIdOf = ({ photoId }: Shot) => photoId.replace(/-photo$/, '')

/** For the bench: the same shops under other names. */
/** A larger town has shops in more villages; none has many times as many. */
function copyOf(shop: Shop, copy: number, villages: readonly Village[]): Shop {
  const own = villages.findIndex(({ _id }) => _id === shop.villageId)
  const village = villages[(own + copy) % villages.length]
  if (copy === 0 || !village) return shop
  const name = `${shop.name}${copy}`
  return {
    ...shop,
    _id: `${shop._id}-${copy}`,
    name,
    villageId: village._id,
    villageName: village.name,
    slot: shopSlot(village._id, name),
  }
}

const pledgeOf = (shop: Shop, rule: Rule<'pledge'>, by: string, at: number): Pledge => ({
  _id: pledgeId(shop._id, rule.version),
  shopId: shop._id,
  villageId: shop.villageId,
  shopName: shop.name,
  keeper: shop.keeper,
  strokes: scrawl(shop.keeper),
  photoId: `${shop._id}-signature`,
  by,
  at,
  receivedAt: at,
  rule: refOf(rule),
  requestId: `demo:${shop._id}`,
})

/** Nobody's hand: strokes by chance, three to a character. */
function scrawl(name: string): Strokes {
  const dice = makeDice(`signature:${name}`)
  return [...name].flatMap((_, at) =>
    Array.from({ length: 3 }, (_stroke, k) => {
      const [x, y] = [160 + at * 230, 130 + k * 110]
      return Array.from({ length: 7 }, (_point, i) => [
        Math.round(x + i * 26 + dice.between(-14, 14)),
        Math.round(y + dice.between(-70, 70)),
      ]).flat()
    }),
  )
}

const signatureSize = { width: 960, height: 560 }

async function signaturePhoto({ strokes, photoId, at, _id }: Pledge, putFile: PutFile): Promise<Photo> {
  const { width, height } = signatureSize
  const paths = strokes.map((line) => {
    const points = line.map((value) => Math.round((value * width) / 1000))
    return `<polyline points="${points.join(' ')}" />`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><g fill="none" stroke="#22302b" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g></svg>`
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
  const file = await putFile(`photos/demo/${photoId}/display.jpg`, bytes)
  return {
    ...photoOf(photoId, at, `pledge:${_id}`, { display: file, thumb: file, sha256: '' }),
    ...signatureSize,
  }
}

const photoOf = (_id: string, uploadedAt: number, usedBy: string, file: Filed): Photo => ({
  _id,
  owner: 'demo-inspector-1',
  uploadedAt,
  usedBy,
  ...file,
  ...drawn,
})
