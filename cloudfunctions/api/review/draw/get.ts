import type { DrawView } from '@contract'
import type { Call } from '../../../core/call'
import type { Draw } from '../../../core/records/review'
import { drawView } from './view'

/** A draw from its opening on, for everybody: two requests. */
export const get = (call: Call, _input: unknown, draw: Draw): Promise<DrawView> => drawView(call, draw)
