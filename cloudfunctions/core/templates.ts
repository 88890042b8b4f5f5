import type { MessageTopic } from '@shared/message/schema'

/** The subscription templates' ids are given by the environment; a town may go without. */
export const templateVariables: Readonly<Record<MessageTopic, string>> = {
  entryResult: 'TEMPLATE_ENTRY_RESULT',
  noticePublished: 'TEMPLATE_NOTICE',
  planDue: 'TEMPLATE_PLAN_DUE',
}
