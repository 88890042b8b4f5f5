import type { RuleRef } from '@shared/rules/rules'
import type { Sheet } from '@shared/sheet/sheet'
import { ruleOf } from '../../core/rules'

const known = new Map<string, Sheet>()

/** The household sheet of a frozen version. It never changes, so one that is warm costs no request; one otherwise. */
export async function frozenSheet(ref: RuleRef): Promise<Sheet> {
  const remembered = known.get(ref.sha256)
  if (remembered) return remembered
  const { body, sha256 } = await ruleOf({ ...ref, name: 'household' })
  known.set(sha256, body.sheet)
  return body.sheet
}
