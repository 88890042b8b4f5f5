/** Where something computed and published stands, and what its one button at the thumb does. */
export interface StageFace<Act extends string> {
  readonly word: string
  readonly tone: 'green' | 'straw' | 'plain'
  /** What stands, and what comes next. */
  readonly hint: string
  readonly act: Act
  readonly button: string
}

/** Who computed it is offered no check of it; `mayCheck` is not known of a row of a list. */
export const checkFace = (
  mayCheck: boolean | undefined,
): { readonly hint: string; readonly button: string } =>
  mayCheck === false
    ? { hint: '是您算的，请另一位工作人员看过整张表以后核对。', button: '' }
    : { hint: '请您看过整张表以后核对：名次和得分都没有问题。计算的人不能自己核对。', button: '核对无误' }

/** Said to whoever wrote a publication, while it waits for a second pair of eyes. */
export const checkWaits = '已存好。请另一位同事到“待核对”里打开、核对'
