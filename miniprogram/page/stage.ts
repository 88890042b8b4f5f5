/** Where something computed and published stands, and what its one button at the thumb does. */
export interface StageFace<Act extends string> {
  readonly word: string
  readonly tone: 'green' | 'straw' | 'plain'
  /** What stands, and what comes next. */
  readonly hint: string
  readonly act: Act
  readonly button: string
}
