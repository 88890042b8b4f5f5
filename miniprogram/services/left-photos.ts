import { readDraft, isDraftKey } from './draft-reader'
import { uploads } from './uploads'

/** As `keepPhotos` names them. */
const OURS = /^c[0-9a-z]{15,}\.\w{3,4}$/

/**
 * Removes kept photos that no draft names any more, as a kill between keeping and naming leaves them: they would fill the
 * phone. Only as the app begins, when no page holds any.
 */
export function sweepPhotos(): void {
  const named = namedPhotos()
  if (!named) return
  const files = wx.getFileSystemManager()
  const root = wx.env.USER_DATA_PATH
  files.readdir({
    dirPath: root,
    success: ({ files: names }) =>
      names
        .filter((name) => OURS.test(name) && !named.has(`${root}/${name}`))
        .forEach((name) => files.unlink({ filePath: `${root}/${name}`, fail: () => undefined })),
    fail: () => undefined,
  })
}

/** The files somebody may still want; nothing where a draft cannot be read, for it may name any of them. */
function namedPhotos(): Set<string> | undefined {
  const drafts = wx
    .getStorageInfoSync()
    .keys.filter(isDraftKey)
    .map((key) => readDraft(wx.getStorageSync(key)))
  if (drafts.includes(undefined)) return undefined
  return new Set([
    ...drafts.flatMap((draft) => draft?.photos.map(({ path }) => path) ?? []),
    ...uploads().map(({ path }) => path),
  ])
}
