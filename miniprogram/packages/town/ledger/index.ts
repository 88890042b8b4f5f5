import { face, load, loadMore, refreshing, tailOf, type Listing } from '../../../page/load'
import { append } from '../../../page/parts'
import { listLedger } from '../../../services/privacy'
import { listPeople } from '../../../services/roster'
import { choices, empty, ledgerRow, tabs, type Kind, type Row } from './view'

const LIMIT = 30

Page({
  ...refreshing,
  next: '',
  data: {
    ...face(),
    tail: 'end' as Listing['tail'],
    tabs: [...tabs],
    kind: 'looked' as Kind,
    people: choices([]),
    person: 0,
    day: '',
    empty: empty.looked,
    groups: [] as Row[][],
    far: [] as string[],
  },
  onLoad() {
    // Only admins may list people; the discipline office searches by day.
    listPeople().then(
      ({ items }) => this.setData({ people: choices(items) }),
      () => undefined,
    )
  },
  onShow() {
    void this.refresh()
  },
  query() {
    const { kind, people, person, day } = this.data
    const personId = people[person]?.id
    return { kind, limit: LIMIT, ...(personId ? { personId } : {}), ...(day ? { day } : {}) }
  },
  refresh(): Promise<void> {
    return load(
      this,
      () => listLedger(this.query()),
      ({ items, next }) => {
        this.next = next ?? ''
        return {
          phase: items.length ? ('ready' as const) : ('empty' as const),
          groups: append([], items.map(ledgerRow)),
          tail: tailOf(next),
          empty: empty[this.data.kind],
        }
      },
    )
  },
  onReachBottom() {
    void loadMore(
      this,
      () => listLedger({ ...this.query(), cursor: this.next }),
      ({ items, next }) => {
        this.next = next ?? ''
        return { groups: append(this.data.groups, items.map(ledgerRow)), tail: tailOf(next) }
      },
    )
  },
  switchTab(event: WechatMiniprogram.CustomEvent<{ value: Kind }>) {
    this.setData({ kind: event.detail.value })
    void this.refresh()
  },
  choosePerson(event: WechatMiniprogram.PickerChange) {
    this.setData({ person: Number(event.detail.value) })
    void this.refresh()
  },
  chooseDay(event: WechatMiniprogram.PickerChange) {
    this.setData({ day: String(event.detail.value) })
    void this.refresh()
  },
  anyDay() {
    this.setData({ day: '' })
    void this.refresh()
  },
})
