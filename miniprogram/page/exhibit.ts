import type { ExhibitCard } from '../../typings/contract'
import { exhibitCase, type ExhibitState } from '../shared/avenue/exhibit-case'

/** An exhibit's state as a pill's colour; the word always stands in it. */
export const exhibitPill: Readonly<Record<ExhibitState, string>> = {
  none: '',
  planned: '',
  building: 'pill--straw',
  standing: 'pill--green',
  damaged: 'pill--persimmon',
  repairing: 'pill--straw',
  removed: '',
}

/** An exhibit as exhibit-card shows it. */
export const exhibitLine = ({
  id,
  title,
  cover,
  kindName,
  themeName,
  roadName,
  place,
  state,
}: Omit<ExhibitCard, 'kind' | 'theme' | 'villageName'>) => ({
  id,
  title,
  cover,
  what: `${kindName} · ${themeName}`,
  where: `${roadName} ${place}`,
  word: exhibitCase.states[state],
  pill: exhibitPill[state],
})
export type ExhibitLine = ReturnType<typeof exhibitLine>
