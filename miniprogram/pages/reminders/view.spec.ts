import { reminderRows } from './view'

it('says of each topic how often it may still be told', () => {
  const rows = reminderRows({
    topics: [
      { topic: 'noticePublished', left: 0 },
      { topic: 'problemReply', left: 3 },
    ],
  })
  expect(rows).toEqual([
    { topic: 'noticePublished', label: '新公布的通知', left: '现在不会提醒' },
    { topic: 'problemReply', label: '我反映的问题有了结果', left: '还能提醒 3 次' },
  ])
})
