import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open, type RootDatabase } from 'lmdb'
import { decode, encode } from '../database/ejson'
import type { Document, DocumentId } from '../database/values'
import { UnreadableData } from './failures'
import type { Store, StoredDocument } from './store'

const FORMAT = '1'

type Key = [collection: string, id: DocumentId]

function openRoot(directory: string): RootDatabase<string, string> {
  mkdirSync(directory, { recursive: true })
  try {
    return open<string, string>({ path: join(directory, 'cloud.lmdb'), encoding: 'string', maxDbs: 4 })
  } catch (error) {
    throw new UnreadableData(
      `无法读取数据目录 ${directory}：${error instanceof Error ? error.message : String(error)}。可运行 npm start -- --reset 重新开始。`,
    )
  }
}

export function lmdbStore(directory: string): Store {
  const root = openRoot(directory)
  const documents = root.openDB<string, Key>({ name: 'documents', encoding: 'string' })
  const collections = root.openDB<string, string>({ name: 'collections', encoding: 'string' })
  const notes = root.openDB<string, number>({ name: 'notes', encoding: 'string' })
  const format = root.get('format')
  if (format !== undefined && format !== FORMAT)
    throw new UnreadableData(
      `数据目录 ${directory} 来自另一个版本（格式 ${format}）。可运行 npm start -- --reset 重新开始。`,
    )

  // A transaction commits before the disk has it: `flushed` is the promise that survives a power cut.
  async function durably(write: () => void): Promise<void> {
    await root.transaction(write)
    await root.flushed
  }

  function put({ collection, id, serial, document }: StoredDocument): void {
    const key: Key = [collection, id]
    if (document) void documents.put(key, `${serial} ${encode(document)}`)
    else void documents.remove(key)
  }

  void root.put('format', FORMAT)

  return {
    collections: () => [...collections.getKeys()],
    documents: function* () {
      for (const { key, value } of documents.getRange()) {
        const [collection] = key
        const space = value.indexOf(' ')
        const document = decode(value.slice(space + 1), Date.now) as Document
        yield { collection, serial: Number(value.slice(0, space)), document }
      }
    },
    addCollection: (name) => durably(() => void collections.put(name, '')),
    write: (changes) => durably(() => changes.forEach(put)),
    notes: () => [...notes.getRange()].map(({ value }) => value),
    addNote: (key, text, oldest) =>
      durably(() => {
        void notes.put(key, text)
        for (const old of notes.getKeys({ end: oldest })) void notes.remove(old)
      }),
    clear: () =>
      durably(() => {
        documents.clearSync()
        collections.clearSync()
        notes.clearSync()
      }),
    close: async () => {
      await root.flushed
      await root.close()
    },
  }
}
