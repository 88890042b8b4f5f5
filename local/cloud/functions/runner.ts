/** Runs one function once with the given environment and answers its result as JSON text. */
export interface Runner {
  run(job: Job): Promise<string>
  close(): Promise<void>
}

export interface Job {
  name: string
  bundle: string
  /** Changes whenever the bundle on the disk does. */
  stamp: string
  /** Called by a function that waits for the answer. */
  nested: boolean
  event: unknown
  context: Readonly<Record<string, unknown>>
  environment: Readonly<Record<string, string>>
  timeoutSeconds: number
}

export interface Answer {
  /** The bundle is loaded: from here on the function's own time runs. */
  started?: true
  result?: string
  error?: string
}
