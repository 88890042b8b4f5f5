import type { VisitLine, VisitView } from '../../../typings/contract'
import { finishVisit as schema } from '../../shared/inspection/schema'
import type { About, KeptPhoto } from '../draft'
import { finishVisit } from '../inspection'
import { keepFinish } from '../kept-visits'
import { checked, type FormKind } from './kind'

/** That a village was visited; its subject is the visit. It goes once the visit's scores and problems are through. */
export const visitFinishKind: FormKind<Record<string, never>, KeptPhoto, VisitLine> = {
  name: 'visitFinish',
  what: '完成督查',
  where: 'outdoors',
  photos: 0,
  lane: ({ subject }) => `visit:${subject}`,
  empty: {},
  async send({ clientId, subject }) {
    return finishVisit(checked(schema, { clientId, visitId: subject }))
  },
  arrived: ({ subject }) => keepFinish(subject),
}

type Visit = Pick<VisitView, 'id' | 'villageId' | 'villageName'>

export const aboutFinish = ({ id, villageId, villageName }: Visit): About => ({
  subject: id,
  title: `完成${villageName}`,
  villageId,
  villageName,
})
