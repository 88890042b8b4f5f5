import { links } from '../../page/links'
import { face, load, loadMore, refreshing, tailOf, type Listing } from '../../page/load'
import { append } from '../../page/parts'
import { toExample, type ExampleRow } from '../../page/rows'
import { listExposures } from '../../services/exposure'
import type { ExposureKind } from '../../shared/exposure/schema'
import { emptyFaces, kinds, queryOf } from './view'

/** Wide pictures: two are about a screen. */
const PART = 2

Page({
  ...refreshing,
  villageId: '',
  next: undefined as string | undefined,
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    kinds,
    kind: 'good' as ExposureKind,
    groups: [] as ExampleRow[][],
    far: [] as string[],
    empty: emptyFaces.good,
  },
  onLoad(query: Record<string, string | undefined>) {
    this.villageId = decodeURIComponent(query.villageId ?? '')
    if (query.kind === 'bad') this.setData({ kind: 'bad', empty: emptyFaces.bad })
    void this.refresh()
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => listExposures(queryOf(this.data.kind, this.villageId)),
      ({ items, next }) => {
        this.next = next
        return {
          phase: items.length ? 'ready' : 'empty',
          groups: append([], items.map(toExample), PART),
          tail: tailOf(next),
        }
      },
    )
  },
  more(): Promise<void> {
    return loadMore(
      this,
      () => listExposures(queryOf(this.data.kind, this.villageId, this.next)),
      ({ items, next }) => {
        this.next = next
        return { groups: append(this.data.groups, items.map(toExample), PART), tail: tailOf(next) }
      },
    )
  },
  onReachBottom() {
    void this.more()
  },
  choose(event: WechatMiniprogram.CustomEvent<{ value: ExposureKind }>) {
    const kind = event.detail.value
    this.setData({ kind, phase: 'loading', groups: [], empty: emptyFaces[kind] })
    void this.refresh()
  },
  onShareAppMessage() {
    const query = `?kind=${this.data.kind}&villageId=${encodeURIComponent(this.villageId)}`
    return { title: '洁美西里红黑榜', path: links.examples + query }
  },
})
