import { roleNames } from '../../../../miniprogram/shared/roster/roles'
import { button, make } from '../dom'

export interface Person {
  openid: string
  name: string
  roles: string[]
  note?: string
}

const names: Readonly<Record<string, string>> = roleNames
const roleText = (role: string): string => names[role] ?? role

/** Who can hold the phone: the demo's people by role, with a search. */
export class People {
  readonly element = make('div', 'bar-people')
  private readonly search = Object.assign(make('input'), {
    type: 'search',
    placeholder: '找人：姓名、角色、村',
  })
  private readonly list = make('div', 'bar-people-list')
  private people: Person[] = []

  constructor(
    private current: string,
    private readonly chosen: (person: Person) => void,
  ) {
    this.search.addEventListener('input', () => this.draw())
    this.element.append(this.search, this.list)
  }

  async load(): Promise<void> {
    try {
      const answer = await fetch('/local/people')
      this.people = (await answer.json()) as Person[]
    } catch {
      this.list.textContent = '云端还没有启动'
      return
    }
    this.draw()
    this.list.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
  }

  private draw(): void {
    const wanted = this.search.value.trim()
    const groups = new Map<string, Person[]>()
    for (const person of this.people) {
      if (!`${person.name}${person.roles.map(roleText).join('')}${person.note ?? ''}`.includes(wanted))
        continue
      const role = person.roles[0] ? roleText(person.roles[0]) : '村民'
      groups.set(role, [...(groups.get(role) ?? []), person])
    }
    this.list.replaceChildren(
      ...[...groups].flatMap(([role, people]) => [
        make('h3', '', role),
        ...people.map((it) => this.line(it)),
      ]),
    )
    if (groups.size === 0) this.list.textContent = '没有这样的人'
  }

  private line(person: Person): HTMLElement {
    const line = button('', '', () => {
      this.current = person.openid
      this.draw()
      this.chosen(person)
    })
    line.append(
      make('b', '', person.name),
      make('span', '', person.note ?? person.roles.map(roleText).join('、')),
    )
    line.setAttribute('aria-current', String(person.openid === this.current))
    return line
  }
}
