import { photoOf } from '../support/landscape'
import { addShop, checkOf, shopFormOf, signing } from '../support/street'
import { freshClientId, Refused, startTown, type Someone, type Town } from '../support/town'
import { importAll, readStored, stored, workbookOf } from '../support/workbook'
import { unzip } from '../support/zip'

jest.setTimeout(60_000)

let town: Town
let admin: Someone
let office: Someone
let inspector: Someone
let other: Someone
let cadre: Someone
let villager: Someone

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  office = await town.make({ role: 'office', office: 'construction' })
  inspector = await town.make({ role: 'inspector', office: 'discipline' })
  other = await town.make({ role: 'inspector', office: 'women' })
  cadre = await town.makeCadre('中西里')
  villager = town.as('oVillager')
})
afterAll(() => town.close())

let shops = 0
const freshShop = () => addShop(town, inspector, { name: `小店${++shops}` })
const problemsOf = (shopId: string) =>
  town.cloud.readAll('problems').filter(({ spot }) => String(spot).startsWith(`shop:${shopId}:`))

describe('the register of shops', () => {
  const titles = ['村', '店名', '负责人', '手机号', '经营什么', '路', '位置']

  it('comes as a workbook, row by row, and knows a shop again by its name', async () => {
    const rows = [
      ['唐庄', '为民商店', '唐为民', '13905380011', '百货', '韩莱路', '路东'],
      ['唐庄', '修车铺', '唐修', 13905380012, '修车', '韩莱路', ''],
      ['没这村', '黑店', '某', '', '', '', ''],
      ['唐庄', '为 民 商店', '唐为民', '', '', '', ''],
      ['唐庄', '饭店', '唐做饭', '12345', '', '', ''],
      ['唐庄', '', '无名', '', '', '', ''],
    ]
    const view = await importAll(town, office, await workbookOf([titles, ...rows]), 'shops')
    expect(view).toMatchObject({ state: 'done', total: 6, added: 2, refusedCount: 4 })
    expect(view.refused).toEqual([
      { row: 4, reason: '没有“没这村”这个村，请核对村名' },
      { row: 5, reason: '和第 2 行重复了，一家店只能有一行' },
      { row: 6, reason: '手机号要填 11 位数字' },
      { row: 7, reason: '请填写店名' },
    ])
    expect(await readStored(town, view.refusedFile ?? '')).toHaveLength(5)

    const { items } = await office.call('shop.list', { villageId: town.villageId('唐庄') })
    const [first] = items
    await office.call('pledge.sign', await signing(town, office, first?.id ?? ''))
    const again = await importAll(
      town,
      office,
      await workbookOf([titles, ['唐庄', String(first?.name), '换了人', '', '烟酒', '韩莱路', '路西']]),
      'shops',
    )
    expect(again).toMatchObject({ added: 0, changed: 1 })
    const shop = await office.call('shop.get', { shopId: first?.id ?? '' })
    expect(shop).toMatchObject({ keeper: '换了人', sells: '烟酒', where: '韩莱路 路西', signed: true })
    expect(shop.pledges).toHaveLength(1)
  })

  it('is for those who work with it, and its lists name nobody', async () => {
    const shop = await freshShop()
    const listed = await inspector.call('shop.list', { search: '富民' })
    expect(listed.items.length).toBeGreaterThan(0)
    expect(JSON.stringify(listed)).not.toMatch(/刘富民|13905380001/)
    expect((await cadre.call('shop.get', { shopId: shop.id })).may).toEqual({
      edit: false,
      sign: false,
      check: false,
    })
    expect(await cadre.refused('shop.list', { villageId: town.villageId('唐庄') })).toBe('NO_ROLE')
    expect(await cadre.refused('shop.list', {})).toBe('NO_ROLE')
    for (const who of [villager, cadre]) {
      expect(
        await who.refused('shop.add', {
          clientId: freshClientId(),
          villageId: town.villageId('中西里'),
          ...shopFormOf(),
        }),
      ).toBe('NO_ROLE')
      expect(await who.refused('pledge.sign', await signing(town, who, shop.id))).toBe('NO_ROLE')
      expect(await who.refused('check.submit', checkOf(town, shop.id))).toBe('NO_ROLE')
      expect(await who.refused('import.template', { kind: 'shops' })).toBe('NO_ROLE')
    }
    expect(await office.refused('check.submit', checkOf(town, shop.id))).toBe('NO_ROLE')
    expect(await villager.refused('shop.get', { shopId: shop.id })).toBe('NO_ROLE')
    expect(await villager.refused('check.place', { kind: 'shop', placeId: shop.id })).toBe('NO_ROLE')
  })

  it('has one shop of a name in a village, which is free again once it is closed', async () => {
    const shop = await addShop(town, inspector, { name: '老店' })
    const again = { clientId: freshClientId(), villageId: shop.villageId, ...shopFormOf({ name: '老 店' }) }
    expect(await office.refused('shop.add', again)).toBe('SHOP_EXISTS')
    const next = await addShop(town, office, { name: '邻店' })
    const move = (shopId: string) => ({ clientId: freshClientId(), shopId })
    const renamed = { ...move(next.id), ...shopFormOf({ name: '老店' }) }
    expect(await office.refused('shop.revise', renamed)).toBe('SHOP_EXISTS')
    expect((await office.call('shop.close', move(shop.id))).open).toBe(false)
    expect((await office.call('shop.add', again)).id).toBe((await office.call('shop.add', again)).id)
    expect(await office.refused('shop.reopen', move(shop.id))).toBe('SHOP_EXISTS')
    expect(await inspector.refused('check.submit', checkOf(town, shop.id))).toBe('PLACE_CLOSED')
    const closed = await office.call('shop.list', { view: 'closed' })
    expect(closed.items.map(({ id }) => id)).toContain(shop.id)
  })

  it('goes on past every page of what is due, each shop once', async () => {
    const ids = (await Promise.all([freshShop(), freshShop(), freshShop()])).map(({ id }) => id)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await inspector.call('shop.list', {
        view: 'due',
        limit: 2,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(ids))
    expect(await inspector.call('shop.figures', {})).toMatchObject({ due: seen.length })
  })
})

describe('a search among shops', () => {
  it('goes on past its first page too, in the same order', async () => {
    for (const name of ['甲家饭店', '乙家饭店', '丙家饭店']) await addShop(town, inspector, { name })
    const asked = { view: 'all', search: '家饭店', limit: 2 } as const
    const first = await inspector.call('shop.list', asked)
    expect(first.items).toHaveLength(2)
    const rest = await inspector.call('shop.list', { ...asked, cursor: first.next ?? '' })
    expect(rest).not.toHaveProperty('next')
    const names = [...first.items, ...rest.items].map(({ name }) => name)
    expect(names.sort()).toEqual(['丙家饭店', '乙家饭店', '甲家饭店'].sort())
  })
})

describe('the pledge', () => {
  it('is signed once for each version, with the words that were signed and their hash', async () => {
    const shop = await freshShop()
    const asked = await signing(town, inspector, shop.id)
    const signed = await inspector.call('pledge.sign', asked)
    expect(signed).toMatchObject({ version: 1, sha256: shop.rule.sha256, keeper: '刘富民' })
    expect(await inspector.call('pledge.sign', asked)).toEqual(signed)
    expect(await office.refused('pledge.sign', await signing(town, office, shop.id))).toBe('PLEDGE_SIGNED')
    const after = await inspector.call('shop.get', { shopId: shop.id })
    expect(after).toMatchObject({ signed: true, may: { sign: false } })
    expect(after.text.items).toHaveLength(5)
    expect((await villager.call('rule.versions', { name: 'pledge' })).items[0]?.frozenAt).toBeDefined()
  })

  it('stays one where two phones sign at the same time', async () => {
    const shop = await freshShop()
    const asked = await Promise.all([
      signing(town, inspector, shop.id),
      signing(town, other, shop.id),
      signing(town, office, shop.id),
    ])
    const answers = await Promise.all([
      inspector.refused('pledge.sign', asked[0]),
      other.refused('pledge.sign', asked[1]),
      office.refused('pledge.sign', asked[2]),
    ])
    expect([...answers].sort()).toEqual(['ACCEPTED', 'PLEDGE_SIGNED', 'PLEDGE_SIGNED'])
    const standing = town.cloud.readAll('pledges').filter(({ shopId }) => shopId === shop.id)
    expect(standing).toHaveLength(1)
    const held = town.cloud.readAll('photos').filter(({ usedBy }) => String(usedBy).startsWith('pledge:'))
    expect(held.map(({ _id }) => _id)).toContain(standing[0]?.['photoId'])
    const lost = asked.map(({ photoId }) => photoId).filter((id) => id !== standing[0]?.['photoId'])
    for (const photo of town.cloud.readAll('photos').filter(({ _id }) => lost.includes(String(_id))))
      expect(photo['usedBy']).toBeNull()
  })

  it('is refused without ink, for a version that is not the one in force, and for no shop', async () => {
    const shop = await freshShop()
    const sign = async (over: Parameters<typeof signing>[3]) =>
      inspector.refused('pledge.sign', await signing(town, inspector, shop.id, over))
    expect(await sign({ strokes: [] })).toBe('SIGNATURE_EMPTY')
    expect(await sign({ strokes: [[500, 500, 503, 503]] })).toBe('SIGNATURE_EMPTY')
    expect(await sign({ strokes: [[500, 5000]] })).toBe('INVALID_INPUT')
    expect(await sign({ version: 2 })).toBe('PLEDGE_OLD')
    expect(await sign({ shopId: 'nobody' })).toBe('NOT_FOUND')
    expect(await sign({ photoId: 'no-photo' })).toBe('PHOTO_MISSING')
    expect(town.cloud.readAll('pledges').filter(({ shopId }) => shopId === shop.id)).toEqual([])
  })

  it('is taken away as a document with the five items and the signature in it', async () => {
    const shop = await freshShop()
    const { id: pledgeId } = await inspector.call('pledge.sign', await signing(town, inspector, shop.id))
    const record = town.cloud.read('pledges', pledgeId)
    const display = String(town.cloud.read('photos', String(record?.['photoId']))?.['display'])
    await town.cloud.putFile(display.replace(/^cloud:\/\/[^/]+\//, ''), Buffer.from('a signature'))
    const { fileId } = await inspector.call('export.pledge', { pledgeId })
    const parts = unzip(await stored(town, fileId))
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? ''
    for (const words of ['门前五包责任书', '包经营入店', '包门前整洁', shop.name, '2026年6月20日'])
      expect(xml).toContain(words)
    // At the foot of the page, so that the pledge stays on one.
    const foot = [...parts].find(([name]) => /^word\/footer\d\.xml$/.test(name))?.[1].toString('utf8')
    expect(foot).toContain(shop.rule.sha256)
    const media = [...parts].filter(([name]) => /^word\/media\/.+\.(jpg|png)$/.test(name))
    expect(media.map(([, bytes]) => bytes.toString('utf8'))).toEqual(['a signature'])
    expect(await villager.refused('export.pledge', { pledgeId })).toBe('NO_ROLE')
  })
})

describe('a street check', () => {
  it('makes of goods outside a problem with a deadline, once however often it is sent', async () => {
    const shop = await freshShop()
    const photoId = await photoOf(town, inspector, 'checking', shop.villageId)
    const asked = checkOf(town, shop.id, { trade: [photoId] })
    const [first, second] = await Promise.all([
      inspector.call('check.submit', asked),
      inspector.call('check.submit', asked),
    ])
    const third = await inspector.call('check.submit', asked)
    expect([second, third]).toEqual([first, first])
    expect(first).toMatchObject({
      passed: 4,
      problems: [{ itemId: 'trade', deadline: '2026-06-23', known: false }],
    })
    expect(problemsOf(shop.id)).toHaveLength(1)
    const { items } = await cadre.call('problem.list', { view: 'mending', villageId: shop.villageId })
    expect(items.find(({ id }) => id === first.problems[0]?.problemId)).toMatchObject({
      what: '店外经营：菜摊摆到路上',
      place: `${shop.name}，韩莱路 集市东口`,
      deadline: '2026-06-23',
      state: 'open',
    })
    expect(await inspector.call('shop.get', { shopId: shop.id })).toMatchObject({ failed: 1, due: false })
  })

  it('gives what is not mended yet no second problem, and what was mended and fails again a new one', async () => {
    const shop = await freshShop()
    const check = async (who: Someone, items: readonly string[]) => {
      const failing = await Promise.all(
        items.map(async (item) => [item, [await photoOf(town, who)]] as const),
      )
      return who.call('check.submit', checkOf(town, shop.id, Object.fromEntries(failing)))
    }
    const first = await check(inspector, ['trade'])
    const problemId = first.problems[0]?.problemId ?? ''
    const second = await check(other, ['trade', 'clean'])
    expect(second.problems).toMatchObject([
      { itemId: 'trade', problemId, known: true },
      { itemId: 'clean', known: false },
    ])
    expect(problemsOf(shop.id)).toHaveLength(2)
    const form = await inspector.call('check.place', { kind: 'shop', placeId: shop.id })
    expect(form.standing.map(({ itemId }) => itemId).sort()).toEqual(['clean', 'trade'])

    const photoId = await photoOf(town, cadre, 'safe', shop.villageId)
    await cadre.call('problem.fix', { problemId, clientId: freshClientId(), photoIds: [photoId], note: '' })
    await other.call('problem.close', { problemId, clientId: freshClientId() })
    const third = await check(inspector, ['trade'])
    expect(third.problems).toMatchObject([{ itemId: 'trade', known: false }])
    expect(third.problems[0]?.problemId).not.toBe(problemId)
    const { items } = await admin.call('check.list', { kind: 'shop', placeId: shop.id })
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id, third.id]))
    expect(items[0]?.photos['trade']).toHaveLength(1)
  })

  it('keeps the newest check where an older one comes late', async () => {
    const shop = await freshShop()
    const now = town.cloud.now().getTime()
    await inspector.call('check.submit', checkOf(town, shop.id))
    const { checkedAt } = await inspector.call('shop.get', { shopId: shop.id })
    const late = { trade: [await photoOf(town, other)] }
    await other.call('check.submit', checkOf(town, shop.id, late, { filledAt: now - 3_600_000 }))
    expect(await inspector.call('shop.get', { shopId: shop.id })).toMatchObject({ failed: 0, checkedAt })
  })

  it('is refused for an unknown place, an item nobody looked at, a failure without a photo, a time ahead', async () => {
    const shop = await freshShop()
    for (const kind of ['shop', 'segment', 'exhibit'] as const)
      expect(await inspector.refused('check.submit', checkOf(town, 'nowhere', {}, { kind }))).toBe(
        'PLACE_UNKNOWN',
      )
    const { trade: _left, ...rest } = checkOf(town, shop.id).answers
    expect(await inspector.refused('check.submit', checkOf(town, shop.id, {}, { answers: rest }))).toBe(
      'CHECK_INCOMPLETE',
    )
    expect(await inspector.refused('check.submit', checkOf(town, shop.id, { trade: [] }))).toBe(
      'FAILURE_WITHOUT_PHOTO',
    )
    const ahead = { filledAt: town.cloud.now().getTime() + 86_400_000 }
    expect(await inspector.refused('check.submit', checkOf(town, shop.id, {}, ahead))).toBe('CHECK_IN_FUTURE')
    const foreign = checkOf(town, shop.id, { trade: [await photoOf(town, other)] })
    expect(await inspector.refused('check.submit', foreign)).toBe('PHOTO_MISSING')
    expect(problemsOf(shop.id)).toEqual([])
    await expect(inspector.call('check.submit', checkOf(town, 'nowhere'))).rejects.toBeInstanceOf(Refused)
  })
})
