import { jars } from './motifs/jars'
import { path } from './motifs/path'
import { roller } from './motifs/roller'
import { strawFigures } from './motifs/straw'
import { terrace } from './motifs/terrace'
import { tyres } from './motifs/tyres'
import { well } from './motifs/well'
import { windmill } from './motifs/windmill'
import type { Surroundings } from './place'
import type { Motif } from './view'

export interface SceneKind {
  motif: Motif
  around: Surroundings
}

export const scenes = {
  roller: { motif: roller, around: {} },
  tyres: { motif: tyres, around: {} },
  well: { motif: well, around: {} },
  jars: { motif: jars, around: {} },
  path: { motif: path, around: {} },
  terrace: { motif: terrace, around: {} },
  straw: { motif: strawFigures, around: {} },
  windmill: { motif: windmill, around: {} },
} satisfies Record<string, SceneKind>

export type SceneName = keyof typeof scenes
export const sceneKinds = Object.keys(scenes) as readonly SceneName[]
