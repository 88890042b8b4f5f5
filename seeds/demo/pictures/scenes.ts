import { roller } from './motifs/roller'
import type { Surroundings } from './place'
import type { Motif } from './view'

export interface SceneKind {
  motif: Motif
  around: Surroundings
}

export const scenes = {
  roller: { motif: roller, around: {} },
} satisfies Record<string, SceneKind>

export type SceneName = keyof typeof scenes
export const sceneKinds = Object.keys(scenes) as readonly SceneName[]
