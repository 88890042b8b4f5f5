/** Where a record names a person by openid: a dotted path, arrays are walked. `*` stands for any key, `#` for the openid as key. */
export type PersonPath =
  | string
  | {
      readonly path: string
      /** What stands before the openid in the same word. */
      readonly prefix?: string
      /** What stands there after the erasure; the alias where nothing else is said. */
      readonly becomes?: ''
      /** What goes with it, in the same object. */
      readonly blanks?: Blanks
      /** A plain field, and nothing else of the record names the person: all such records change in one request. */
      readonly alone?: true
      /** It holds the alias already. */
      readonly alias?: true
    }

/** Fields and what they become; null where the field goes. */
export type Blanks = Readonly<Record<string, '' | readonly never[] | string | null>>

/** How long a record is kept: as long as something lasts, or so many days after a moment of its own. */
export type Kept =
  | { readonly while: string }
  | {
      readonly days: number
      /** The field with the moment it counts from. */
      readonly after: string
      /** Records that are over; all where absent. */
      readonly where?: Readonly<Record<string, readonly string[]>>
      readonly then: 'erase' | 'blank' | 'alias'
      readonly blanks?: Blanks
      /** Of `alias`: the field that names whom. */
      readonly who?: string
    }

/** One collection, as far as people are concerned. */
export interface Holding {
  readonly name: string
  readonly why: string
  readonly kept: Kept
  readonly persons: readonly PersonPath[]
  /** Also of people without a role, who are named there alone; their own page asks for no other. */
  readonly everybody?: true
  readonly atErasure: 'erase' | 'alias' | 'nothing'
  /** What stays after an erasure, and why; '' where nothing does. */
  readonly keeps: string
  /** Fields that say what a record is, for the person it is about. */
  readonly shows: readonly string[]
  /** The field with its moment. */
  readonly at?: string
  /** Made of the other records, and made anew all the time: nobody's own. */
  readonly derived?: true
  /** About a household and not about who uses the program. */
  readonly subject?: 'household'
}

export interface Path {
  readonly parts: readonly string[]
  readonly prefix: string
  readonly becomes?: ''
  readonly blanks: Blanks
  readonly isAlone: boolean
  readonly isAlias: boolean
}

export function readPath(given: PersonPath): Path {
  const whole: Exclude<PersonPath, string> = typeof given === 'string' ? { path: given } : given
  const { path, prefix = '', becomes, blanks = {}, alias } = whole
  return {
    parts: path.split('.'),
    prefix,
    ...(becomes === undefined ? {} : { becomes }),
    blanks,
    isAlone: whole.alone === true,
    isAlias: alias === true,
  }
}

/** Whether a database can be asked for it; else every record has to be looked at. */
export const isAskable = ({ parts }: Path): boolean => !parts.some((part) => part === '*' || part === '#')

const span = (days: number) => (days % 365 === 0 ? `${days / 365} 年` : `${days} 天`)
const thenWords = {
  erase: '删除',
  blank: '清空姓名、备注和明细',
  alias: '并且办完了，就不再知道是谁',
} as const

/** How long, as people read it. */
export const keptWords = (kept: Kept): string =>
  'while' in kept ? kept.while : `${span(kept.days)}后${thenWords[kept.then]}`
