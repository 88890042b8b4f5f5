import { demoSteps } from '../../seeds'
import type { ChaosTown } from './town'

/** How far the campaign is, in its order: each goes on from the one before. */
export const stages = {
  /** The demo as it begins. */
  summer: [],
  /** Past the deadline of the cleanup: the timer has proposed its vetoes. */
  deadline: ['cleanup', 'deadline'],
  /** The judges have almost all handed in. */
  judged: ['vetoes', 'training', 'sheets'],
} as const satisfies Record<string, readonly string[]>

export type Stage = keyof typeof stages

export const stageNames = Object.keys(stages) as Stage[]

/** Takes a town on to the next stage, by the demo's own steps. */
export async function reach({ cloud }: ChaosTown, stage: Stage): Promise<void> {
  for (const id of stages[stage]) await demoSteps.find((step) => step.id === id)?.run(cloud)
}
