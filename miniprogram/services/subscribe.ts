import type { MessageTopic } from '../shared/message/topics'
import { getTemplates, grantMessages } from './message'

let templates: Partial<Record<MessageTopic, string>> = {}

/** Fetches the template ids while a page opens: the question itself must stand in the tap, with nothing awaited before it. */
export async function prepareToTell(): Promise<void> {
  try {
    templates = (await getTemplates()).templates
  } catch {
    // Without a network nothing is asked; the to-do list still tells everything.
  }
}

/** Asks whether the town may tell of these topics. WeChat allows it only inside a tap; a "no" is an answer too. */
export async function askToTell(topics: readonly MessageTopic[]): Promise<void> {
  const known = topics.filter((topic) => templates[topic] !== undefined)
  if (known.length === 0) return
  try {
    const answers = await wx.requestSubscribeMessage({
      tmplIds: known.map((topic) => templates[topic] ?? ''),
    })
    const granted = known.filter((topic) => answers[templates[topic] ?? ''] === 'accept')
    if (granted.length > 0) await grantMessages(granted)
  } catch {
    // Reminders are a courtesy: without them the to-do list still tells everything.
  }
}
