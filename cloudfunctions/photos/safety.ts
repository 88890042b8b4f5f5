import * as v from 'valibot'
import { mostChecks, photos } from '../core/records/evidence'

/** WeChat's push with the verdict of a mediaCheckAsync (内容安全 v2). */
export const safetyPush = v.object({
  MsgType: v.literal('event'),
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(1)),
  errcode: v.optional(v.number(), 0),
  result: v.optional(v.object({ suggest: v.optional(v.string(), '') })),
})
export type SafetyPush = v.InferOutput<typeof safetyPush>

// "review" leaves the photo to a person at once.
const changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  pass: { safety: 'safe', safetyNote: '微信检查通过' },
  risky: { safety: 'unsafe', safetyNote: '微信检查未通过' },
  review: { safetyNote: '微信建议人工查看', checkTries: mostChecks },
}

/**
 * Takes a verdict for the running check it names and no other; one that comes twice, or after a person decided,
 * changes nothing. A trace nobody knows may be of a photo being written this moment, so it is looked for twice.
 * @returns how many photos changed
 */
export async function takeVerdict(push: SafetyPush, pauseMs = 1500): Promise<number> {
  const change = push.errcode === 0 ? changes[push.result?.suggest ?? ''] : undefined
  if (!change) return 0
  const running = { traceId: push.trace_id, safety: 'checking' }
  const changed = await photos.update(running, change)
  if (changed || (await photos.count({ traceId: push.trace_id }))) return changed
  await new Promise((resume) => setTimeout(resume, pauseMs))
  return photos.update(running, change)
}
