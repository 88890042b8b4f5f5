import type { RoadView } from '../../../../typings/contract'
import { differences, type Compared } from '../../../services/forms/kind'

type Facts = Pick<RoadView, 'name' | 'avenue'>
const labels = { name: '道路名称', avenue: '是楷模大道的一部分' } as const
const inWords = ({ name, avenue }: Facts) => ({ name, avenue: avenue ? '是' : '不是' })

/** What is written of a road beside what stands. */
export const compareRoads = (mine: Facts, theirs: Facts | undefined): Compared[] =>
  theirs ? differences(labels, inWords(mine), inWords(theirs)) : []
