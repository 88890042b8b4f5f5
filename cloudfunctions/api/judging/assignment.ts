import { assignJudges } from '@shared/judging/assignment'
import type { Link } from '@shared/judging/request'
import type { Decision } from '@shared/kernel/decision'
import type { Picture } from '../../core/judging/picture'
import type { Work } from '../../core/judging/works'

/** The works that are drawn for: all but the anchors, which every judge has, and those of vetoed villages. */
export const drawnWorks = ({ works, judging }: Picture): Work[] =>
  works.filter(({ id, vetoed }) => !vetoed && !judging.anchors.includes(id))

/** The assignment a seed gives now; the plan and the assignment itself are this same draw. */
export const draw = (picture: Picture, seed: string): Decision<Link[]> =>
  assignJudges({
    entries: drawnWorks(picture).map(({ id, villageId }) => ({ id, village: villageId })),
    judges: picture.panel.map(({ id, recused }) => ({ id, recused })),
    perEntry: picture.judging.perEntry,
    seed,
    links: picture.judging.anchors.flatMap((entry) =>
      picture.panel.map(({ id: judge }) => ({ entry, judge })),
    ),
  })
