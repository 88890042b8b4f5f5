import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { PER_CALL_KEYS } from '../environment'
import { executionFailed, timedOut } from './failure'
import type { Answer, Job, Runner } from './runner'

interface Worker {
  readonly process: ChildProcess
  readonly stamp: string
  idleSince: number
}

interface Waiting {
  job: Job
  resolve: (result: string) => void
  reject: (error: Error) => void
}

const INHERITED = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME']
const IDLE_MS = 60_000
const NESTED_FACTOR = 4
const LONGEST_START_SECONDS = 60

const childCode = () =>
  transformSync(readFileSync(join(__dirname, 'child.ts'), 'utf8'), { loader: 'ts', format: 'cjs' }).code

/** The children of one function: each takes one call at a time, more start as calls come together. */
class Crew {
  private readonly idle: Worker[] = []
  private readonly all = new Set<Worker>()
  private readonly queue: Waiting[] = []

  constructor(
    private readonly code: string,
    private readonly most: number,
  ) {}

  run(job: Job): Promise<string> {
    return new Promise((resolve, reject) => {
      const waiting = { job, resolve, reject }
      if (job.nested) this.queue.unshift(waiting)
      else this.queue.push(waiting)
      this.next()
    })
  }

  private next(): void {
    const waiting = this.queue[0]
    if (!waiting) return
    const worker = this.fresh(waiting.job)
    if (!worker) return
    this.queue.shift()
    this.work(worker, waiting)
  }

  private fresh(job: Job): Worker | undefined {
    for (let worker = this.idle.pop(); worker; worker = this.idle.pop()) {
      if (worker.stamp === job.stamp && worker.process.connected) return worker
      this.stop(worker)
    }
    // Callers hold children while they wait: were nested calls held to the same bound, all could wait for ever.
    const most = job.nested ? this.most * NESTED_FACTOR : this.most
    return this.all.size < most ? this.start(job) : undefined
  }

  private start({ environment, stamp }: Job): Worker {
    const inherited = INHERITED.flatMap((key) => {
      const value = process.env[key]
      return value === undefined ? [] : [[key, value] as const]
    })
    const child = spawn(process.execPath, ['-e', this.code], {
      env: { ...Object.fromEntries(inherited), TZ: 'UTC', ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const worker: Worker = { process: child, stamp, idleSince: Date.now() }
    this.all.add(worker)
    child.once('exit', () => {
      this.all.delete(worker)
      const at = this.idle.indexOf(worker)
      if (at >= 0) this.idle.splice(at, 1)
      this.next()
    })
    return worker
  }

  private work(worker: Worker, { job, resolve, reject }: Waiting): void {
    const child = worker.process
    const settle = (finish: () => void, reusable: boolean) => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      child.off('error', onError)
      worker.idleSince = Date.now()
      if (reusable) this.idle.push(worker)
      else this.stop(worker)
      finish()
      this.next()
    }
    const onMessage = (message: unknown) => {
      const { started, result, error } = message as Answer
      if (started) return limit(job.timeoutSeconds)
      settle(() => (result === undefined ? reject(executionFailed(error ?? '')) : resolve(result)), true)
    }
    const onExit = () => settle(() => reject(executionFailed('the function ended its own process')), false)
    const onError = (error: Error) => settle(() => reject(executionFailed(error.message)), false)
    let timer: NodeJS.Timeout | undefined
    const limit = (seconds: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => settle(() => reject(timedOut(seconds)), false), seconds * 1000)
    }
    limit(LONGEST_START_SECONDS)
    child.on('message', onMessage).once('exit', onExit).once('error', onError)
    const { bundle, event, context, environment } = job
    child.send({ bundle, event, context, environment, clear: PER_CALL_KEYS })
  }

  private stop(worker: Worker): void {
    this.all.delete(worker)
    worker.process.kill('SIGKILL')
  }

  retire(before: number): void {
    for (const worker of this.idle.filter((each) => each.idleSince < before)) {
      this.idle.splice(this.idle.indexOf(worker), 1)
      this.stop(worker)
    }
  }

  close(): void {
    for (const { reject } of this.queue.splice(0)) reject(executionFailed('the local cloud is closing'))
    for (const worker of this.all) this.stop(worker)
  }
}

export function childPool(most = 8, idleMs = IDLE_MS): Runner {
  const code = childCode()
  const crews = new Map<string, Crew>()
  const sweep = setInterval(
    () => crews.forEach((crew) => crew.retire(Date.now() - idleMs)),
    Math.min(idleMs, 5_000),
  )
  sweep.unref()

  return {
    run(job) {
      const crew = crews.get(job.name) ?? new Crew(code, most)
      crews.set(job.name, crew)
      return crew.run(job)
    },
    close() {
      clearInterval(sweep)
      for (const crew of crews.values()) crew.close()
      return Promise.resolve()
    },
  }
}
