/** Something in a text that may be personal. `certain` findings stop a publication, `possible` ones are shown. */
export interface PrivacyFinding {
  readonly kind: 'idNumber' | 'bankCard' | 'phone' | 'plate' | 'houseNumber'
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
}

const plateProvinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/**
 * Finds what must not become public (domain.md part 11, PIPL art. 28), with its place in the text.
 * An ID number must pass its check digit (GB 11643), a bank card the Luhn test, so that document numbers do not.
 */
export function findPrivate(text: string): PrivacyFinding[] {
  const found: PrivacyFinding[] = []
  const add = (
    pattern: RegExp,
    kind: PrivacyFinding['kind'],
    certain: boolean,
    holds?: (s: string) => boolean,
  ) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (holds && !holds(match[0])) continue
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ kind, certainty: certain ? 'certain' : 'possible', start, end, found: match[0] })
    }
  }
  add(/(?<!\d)\d{17}[\dXx](?![\dXx])/g, 'idNumber', true, isIdNumber)
  add(/(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?:[ -]?\d{1,3})?(?!\d)/g, 'bankCard', true, passesLuhn)
  add(/(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, 'phone', false)
  add(/(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g, 'phone', false)
  add(new RegExp(`[${plateProvinces}][A-HJ-NP-Z][ ·]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])`, 'g'), 'plate', false)
  add(/\d{1,4}号(?:院|楼|门)|\d{1,3}组\d{1,4}号|门牌(?:号)?\d{1,4}/g, 'houseNumber', false)
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
