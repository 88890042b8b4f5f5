import { readTemplate, type MessageTopic, type Template } from '@shared/message/topics'

/** The subscription templates are named by the environment; a town may go without. */
export const templateVariables: Readonly<Record<MessageTopic, string>> = {
  entryResult: 'TEMPLATE_ENTRY_RESULT',
  noticePublished: 'TEMPLATE_NOTICE',
  problemDue: 'TEMPLATE_PROBLEM_DUE',
  problemReply: 'TEMPLATE_PROBLEM_REPLY',
  exposureReply: 'TEMPLATE_EXPOSURE_REPLY',
  planDue: 'TEMPLATE_PLAN_DUE',
}

export const templateOf = (topic: MessageTopic): Template | undefined =>
  readTemplate(topic, process.env[templateVariables[topic]])
