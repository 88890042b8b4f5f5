import type { MessageTopic } from '../shared/message/schema'
import { grantMessages } from './message'

/** The subscription templates of this mini-program (mp.weixin.qq.com, 订阅消息). Each town sets its own. */
export const templates: Readonly<Record<MessageTopic, string>> = {
  entryResult: 'TEMPLATE_ENTRY_RESULT',
  noticePublished: 'TEMPLATE_NOTICE_PUBLISHED',
}

/** Asks whether the town may tell of these topics. WeChat allows it only inside a tap; a "no" is an answer too. */
export async function askToTell(topics: readonly MessageTopic[]): Promise<void> {
  try {
    const answers = await wx.requestSubscribeMessage({ tmplIds: topics.map((topic) => templates[topic]) })
    const granted = topics.filter((topic) => answers[templates[topic]] === 'accept')
    if (granted.length > 0) await grantMessages([...granted])
  } catch {
    // Reminders are a courtesy: without them the to-do list still tells everything.
  }
}
