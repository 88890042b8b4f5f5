import { decisionNames, type DecisionKind } from './sheet'

/** Decisions that become known to all, as a notice that a second person checks; the others stay with those concerned. */
export const isAnnounced = (kind: DecisionKind): kind is 'commendation' | 'criticism' =>
  kind === 'commendation' || kind === 'criticism'

/** The draft of the notice: the body, its office, the reason; nobody's name. */
export function decisionNotice(decision: {
  readonly campaign: string
  readonly year: string
  readonly kind: 'commendation' | 'criticism'
  readonly body: string
  readonly about: string
  readonly reason: string
}): { readonly title: string; readonly body: string } {
  const { campaign, year, kind, body, about, reason } = decision
  const whom = `${body}${about}`
  const because = /[。！？.!?]$/.test(reason) ? reason : `${reason}。`
  const asks =
    kind === 'commendation'
      ? `希望受表彰的村和单位再接再厉；各村、各站所要向先进学习，把${campaign}做实做好。`
      : '受通报批评的村和单位要查找原因、限期整改，并将整改情况报镇政府；各村、各站所要引以为戒。'
  return {
    title:
      `关于${kind === 'commendation' ? '表彰' : '通报批评'}${whom}的${kind === 'commendation' ? '决定' : '通报'}`.slice(
        0,
        60,
      ),
    body: [
      '各村、各站所：',
      `根据${campaign}${year}年度考核情况，${because}`,
      `经研究，决定对${whom}予以${decisionNames[kind]}。`,
      asks,
    ].join('\n'),
  }
}
