import { BUCKET, fileIdOf, pathOf } from '../environment'
import { isFields, type Fields } from '../database/values'
import { CloudFailure, invalidParam } from '../failure'
import { isSanePath, type Storage } from '../storage'
import type { ActionReply } from './actions'

const MOST_FILES = 50

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw invalidParam('a list of files is expected')
  if (value.length > MOST_FILES) throw invalidParam(`at most ${MOST_FILES} files at once`)
  return value
}

/** The `storage.*` actions of CloudBase's protocol. */
export function storageActions(
  storage: Storage,
  url: () => string,
): Readonly<Record<string, (params: Fields) => ActionReply | Promise<ActionReply>>> {
  async function download(wanted: unknown) {
    const fileID = isFields(wanted) ? String(wanted['fileid']) : ''
    const maxAge = isFields(wanted) && typeof wanted['max_age'] === 'number' ? wanted['max_age'] : 7200
    const path = pathOf(fileID)
    return path !== undefined && (await storage.has(path))
      ? { code: 'SUCCESS', fileID, tempFileURL: `${url()}/files/${path}`, maxAge }
      : { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '', maxAge }
  }

  async function remove(fileID: unknown) {
    const path = pathOf(String(fileID))
    const removed = path !== undefined && (await storage.remove(path))
    return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  return {
    'storage.getUploadMetadata': (params) => {
      const path = String(params['path'] ?? '')
      if (!isSanePath(path))
        throw new CloudFailure('STORAGE_SIGN_PARAM_INVALID', `the path ${path} is not allowed`)
      return {
        data: {
          url: `${url()}/upload-by-function/${encodeURIComponent(path)}`,
          // The function's upload comes by another door; this tells whose it is.
          token: String(params['seqId'] ?? ''),
          authorization: 'local',
          fileId: fileIdOf(path),
          cosFileId: BUCKET,
        },
      }
    },
    'storage.batchGetDownloadUrl': async (params) => ({
      data: { download_list: await Promise.all(listOf(params['file_list']).map(download)) },
    }),
    'storage.batchDeleteFile': async (params) => ({
      data: { delete_list: await Promise.all(listOf(params['fileid_list']).map(remove)) },
    }),
  }
}
