import type Zip from 'jszip'
import { demandPublished } from '../../core/official-account/load'
import { articleHtml, articleText } from '../../core/official-account/text'
import type { Output } from '@contract'
import escape from 'lodash/escape'
import type { Call } from '../../core/call'
import { getFile } from '../../core/platform'
import { campaignId, campaigns } from '../../core/records/campaign'
import type { Publication } from '../../core/records/publication'
import { found, refuseCall } from '../../core/refusal-error'
import { keepFile } from './keep'

let loaded: typeof Zip | undefined

// Loaded with the first article: other exports do not pay for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const zip = (): typeof Zip => (loaded ??= require('jszip') as typeof Zip)

/** An article as a page that opens in any browser, with its pictures beside it: to be pasted where no account is connected. */
export async function exportArticle(
  call: Call,
  _input: unknown,
  shown: Publication,
): Promise<Output<'export.article'>> {
  demandPublished(shown)
  const { demo } = found(await campaigns.get(campaignId), '个活动')
  const text = articleText(shown, demo)
  const title = escape(`${demo ? '（演示）' : ''}${text.title}`)
  const names = new Map(
    text.pictures.map((fileId, at) => [fileId, `${at + 1}${/\.\w+$/.exec(fileId)?.[0] ?? '.jpg'}`]),
  )
  const archive = new (zip())()
  const page = articleHtml(text, (fileId) => names.get(fileId))
  archive.file(
    '文章.html',
    `<!doctype html><meta charset="utf-8"><title>${title}</title><h1 style="font-size:22px">${title}</h1>${page}`,
  )
  for (const [fileId, name] of names)
    archive.file(name, await getFile(fileId).catch(() => refuseCall('PHOTO_MISSING')))
  const bytes = await archive.generateAsync({ type: 'nodebuffer' })
  const line = { subject: `${shown.type}:${shown._id}` }
  const wrote = call.wrote(line)
  const fileId = await keepFile(call, bytes, 'zip', { wrote })
  call.record({ ...line, wrote, facts: { bytes: bytes.length } })
  return { fileId }
}
