/** The timer's jobs as staff read them, and the longest a living timer leaves each alone, in minutes. */
export const jobNames = {
  remindPlans: { name: '方案提醒', what: '提醒报方案、快到期和超期的事，每天一次', minutes: 24 * 60 },
  remindProblems: { name: '整改提醒', what: '早上提醒明天到期、今天到期和刚超期的问题', minutes: 24 * 60 },
  tellEverybody: { name: '通知到每个人', what: '新公布的通知，排队发给愿意收的人', minutes: 5 },
  sendMessages: { name: '发消息', what: '把该通知的人通知到', minutes: 5 },
  sendArticles: { name: '送公众号草稿', what: '排着队的文章送到公众号草稿箱', minutes: 5 },
  recheckPhotos: { name: '照片安全检查', what: '没等到结果的再问一次', minutes: 5 },
  recheckTexts: { name: '文字安全检查', what: '当时没检查成的文字再查一次', minutes: 5 },
  compareFixes: { name: '整改照片比对', what: '没比成的再比一次', minutes: 10 },
  showFixes: { name: '黑榜配整改后照片', what: '销号以后才通过检查的照片，补到黑榜上', minutes: 10 },
  repairVotes: { name: '核对票数', what: '票数和投票记录对账', minutes: 60 },
  showVotes: { name: '公开前一天的票数', what: '每天零点以后', minutes: 24 * 60 },
  repairPlaces: { name: '核对作品名额', what: '各村名额和作品对账', minutes: 10 },
  repairScores: { name: '核对入户打分', what: '打了分没有算进去的，补算进去', minutes: 60 },
  finishCalls: {
    name: '接着办断掉的事',
    what: '检查、督查、决定、兑现办到一半断掉的，接着办完',
    minutes: 10,
  },
  repairLedger: { name: '补记办理记录', what: '办到一半断掉的事，补上缺的那一行', minutes: 10 },
  sweepPhotos: { name: '清理没用的照片', what: '没有用上的照片，一周以后删除', minutes: 6 * 60 },
  proposeVetoes: { name: '清底子到期', what: '截止以后没做完的村提出一票否决', minutes: 24 * 60 },
  eraseData: { name: '删除个人数据', what: '按本人或户主的要求删除', minutes: 5 },
  forget: { name: '到期清理', what: '过了保存期的记录和导出的文件', minutes: 24 * 60 },
  refreshHome: { name: '更新首页和大屏', what: '有变动时更新', minutes: 10 },
} as const

export type JobName = keyof typeof jobNames

/** Twice its time and a quarter of an hour: a timer that drifts or missed once is still alive. */
export const isSilent = (job: JobName, at: number, now: number): boolean =>
  now - at > (2 * jobNames[job].minutes + 15) * 60_000
