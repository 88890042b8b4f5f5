/**
 * What the town may tell a person about, one tap on “允许” for one message (platform.md, subscribe message). A topic is data: its
 * fields are ours, `key` is the keyword of WeChat's template they are written to unless the environment names another.
 */
interface TopicData {
  readonly label: string
  readonly fields: Readonly<Record<string, string>>
}

export const topics = {
  entryResult: { label: '作品和清底子的审核结果', fields: { what: 'thing1', result: 'phrase2' } },
  noticePublished: { label: '新公布的通知', fields: { title: 'thing1', issuer: 'thing2', day: 'date3' } },
  problemDue: {
    label: '问题快到期、到期和退回',
    fields: { what: 'thing1', state: 'phrase2', until: 'date3' },
  },
  problemReply: { label: '我反映的问题有了结果', fields: { what: 'thing1', result: 'phrase2' } },
  planDue: { label: '方案要报、快到期和超期', fields: { what: 'thing1', state: 'phrase2' } },
  exposureReply: { label: '黑榜公布前请村里答复', fields: { what: 'thing1', until: 'date2' } },
} as const satisfies Record<string, TopicData>

export type MessageTopic = keyof typeof topics
export const messageTopics = Object.keys(topics) as MessageTopic[]
export type Words<T extends MessageTopic = MessageTopic> = Readonly<
  Record<keyof (typeof topics)[T]['fields'], string>
>

/** A template of this town: its id and the keyword each field is written to. */
export interface Template {
  readonly id: string
  readonly keys: Readonly<Record<string, string>>
}

/**
 * Reads what the environment says of a topic's template: its id, and after it the keywords that differ in this town's
 * template, `wx8Kd… what=thing4 until=time2`.
 * @returns undefined where it names none
 */
export function readTemplate(topic: MessageTopic, text: string | undefined): Template | undefined {
  const [id, ...others] = (text ?? '').split(/\s+/).filter(Boolean)
  if (!id) return undefined
  const fields: Readonly<Record<string, string>> = topics[topic].fields
  const named = others.map((each) => each.split('=') as [string, string | undefined])
  const known = named.flatMap(([field, key]) => (field in fields && key ? [[field, key] as const] : []))
  return { id, keys: { ...fields, ...Object.fromEntries(known) } }
}

/** Most characters a keyword of each kind takes: WeChat refuses the whole message for one too many. */
const limits: Readonly<Record<string, number>> = { thing: 20, phrase: 5, name: 10, character_string: 32 }

/** A message's words under the template's keywords, each cut to what its kind takes; a cut text ends in “…”. */
export function toKeywords(
  template: Template,
  words: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(template.keys).flatMap(([field, key]) => {
      const word = words[field]
      if (word === undefined) return []
      const most = limits[key.replace(/\d+$/, '')]
      const characters = [...word]
      return [[key, most && characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : word]]
    }),
  )
}
