import { vetoCase } from '@shared/cleanup/veto-case'
import { bySystem, vetoMovesOf, type VetoRights } from '@shared/cleanup/veto-moves'
import type { EvidencePhoto, VetoView } from '@contract'
import type { Caller } from '../../core/caller'
import { decidesVetoes } from '../../core/guards'
import type { Names } from '../../core/names'
import type { Veto } from '../../core/records/cleanup'
import { historyLines } from '../../core/views'

export const vetoPhotoIds = (vetoes: readonly Veto[]): string[] =>
  vetoes.flatMap((veto) => [...veto.photoIds, ...veto.appealPhotoIds])

/** Names, and what the town's timer is called. */
export const withSystem = (names: Names): Names => new Map([...names, [bySystem, '系统']])

/** What the caller is where this village's veto is concerned; the caller's record is read once. */
export const rightsOf = async (caller: Caller, villageId: string): Promise<VetoRights> => ({
  openid: caller.openid,
  inspector: await caller.holds('inspector'),
  decides: await decidesVetoes(caller),
  cadre: await caller.holds('cadre', { villageId }),
})

/** A veto as its village, inspectors, staff and leaders see it; with names only where `names` is given. */
export function vetoView(
  veto: Veto,
  {
    pictures,
    names,
    rights,
    now,
  }: {
    pictures: ReadonlyMap<string, EvidencePhoto>
    names?: Names | undefined
    rights: VetoRights
    now: number
  },
): VetoView {
  const shown = (ids: readonly string[]) => ids.flatMap((id) => pictures.get(id) ?? [])
  const step = (move: string) => veto.history.find((each) => each.move === move)
  const appeal = step('appeal')
  const verified = step('verify')?.reason
  return {
    villageId: veto.villageId,
    villageName: veto.villageName,
    state: veto.state,
    stateName: vetoCase.states[veto.state],
    version: veto.version,
    missing: veto.missing.map(({ itemId, name, state, reason }) => ({
      itemId,
      name,
      state,
      ...(reason ? { reason } : {}),
    })),
    deadline: veto.deadline,
    proposedAt: step('propose')?.at ?? 0,
    photos: shown(veto.photoIds),
    ...(verified ? { verified } : {}),
    ...(appeal
      ? { appeal: { words: appeal.reason ?? '', at: appeal.at, photos: shown(veto.appealPhotoIds) } }
      : {}),
    ...(veto.appealUntil ? { appealUntil: veto.appealUntil } : {}),
    mayMove: vetoMovesOf(veto, rights, now),
    history: historyLines(vetoCase, veto, names),
  }
}
