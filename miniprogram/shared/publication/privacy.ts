import { calledNames } from './names'

/** Something in a text that may be personal. `certain` findings stop a publication, `possible` ones are shown. */
export interface PrivacyFinding {
  readonly kind: 'idNumber' | 'bankCard' | 'phone' | 'plate' | 'houseNumber' | 'name'
  readonly certainty: 'certain' | 'possible'
  readonly start: number
  readonly end: number
  readonly found: string
}

export const privacyNames: Readonly<Record<PrivacyFinding['kind'], string>> = {
  idNumber: '身份证号',
  bankCard: '银行卡号',
  phone: '电话号码',
  plate: '车牌号',
  houseNumber: '门牌号',
  name: '人名',
}

/** What the town's registers know of a text: a word of it that is somebody's name, or a protected household's phone. */
export type Known = Pick<PrivacyFinding, 'kind' | 'certainty' | 'found'>

const plateProvinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/**
 * Finds what must not become public (domain.md part 11, PIPL art. 28), with its place in the text.
 * An ID number must pass its check digit (GB 11643), a bank card the Luhn test, so that document numbers do not.
 * @param known what only the registers can tell, see `core/known-people.ts`
 */
export function findPrivate(text: string, known: readonly Known[] = []): PrivacyFinding[] {
  const found: PrivacyFinding[] = []
  const mark = (start: number, what: Known) => {
    const end = start + what.found.length
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ ...what, start, end })
  }
  const add = (
    pattern: RegExp,
    kind: PrivacyFinding['kind'],
    certain: boolean,
    holds?: (s: string) => boolean,
  ) => {
    // What stands before is a group of its own: an iPhone before iOS 16.4 does not load a file with a lookbehind.
    for (const { index, 0: match, 1: lead = '' } of text.matchAll(pattern)) {
      const word = match.slice(lead.length)
      if (!holds || holds(word))
        mark(index + lead.length, { kind, certainty: certain ? 'certain' : 'possible', found: word })
    }
  }
  // The longest first: 王建国 is not 王建 with something behind it.
  for (const { kind, certainty, found: word } of [...known].sort((a, b) => b.found.length - a.found.length))
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      mark(at, { kind, certainty, found: word })
  add(/(^|\D)\d{17}[\dXx](?![\dXx])/g, 'idNumber', true, isIdNumber)
  add(/(^|\D)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{1,3})?(?!\d)/g, 'bankCard', true, passesLuhn)
  add(/(^|\D)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, 'phone', false)
  add(/(^|\D)0\d{2,3}[ -]?\d{7,8}(?!\d)/g, 'phone', false)
  add(new RegExp(`[${plateProvinces}][A-HJ-NP-Z][ ·]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])`, 'g'), 'plate', false)
  add(/\d{1,4}号(?:院|楼|门)|\d{1,3}组\d{1,4}号|门牌(?:号)?\d{1,4}/g, 'houseNumber', false)
  for (const pattern of calledNames) add(pattern, 'name', false)
  return found.sort((a, b) => a.start - b.start)
}

function isIdNumber(digits: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase()
}

function passesLuhn(written: string): boolean {
  const digits = [...written.replace(/[ -]/g, '')].reverse().map(Number)
  const sum = digits.reduce(
    (total, digit, i) => total + (i % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit),
    0,
  )
  return sum % 10 === 0
}
