import { courtyard } from './motifs/courtyard'
import { culture } from './motifs/culture'
import { fitness } from './motifs/fitness'
import { jars } from './motifs/jars'
import { path } from './motifs/path'
import { roadside } from './motifs/roadside'
import { roller } from './motifs/roller'
import { ruin } from './motifs/ruin'
import { square } from './motifs/square'
import { strawFigures } from './motifs/straw'
import { street } from './motifs/street'
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
  square: { motif: square, around: {} },
  ruin: { motif: ruin, around: { wall: false } },
  culture: { motif: culture, around: { wall: false } },
  fitness: { motif: fitness, around: {} },
  roadside: { motif: roadside, around: {} },
  courtyard: { motif: courtyard, around: { wall: false, lane: false, houses: false } },
  street: { motif: street, around: { wall: false, lane: false, houses: false } },
} satisfies Record<string, SceneKind>

/** The first twelve are landscapes of the contest; then a rubbish heap by the road, a household's yard, a street of shops. */
export type SceneName = keyof typeof scenes
export const sceneKinds = Object.keys(scenes) as readonly SceneName[]
