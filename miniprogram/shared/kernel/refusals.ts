/**
 * Every refusal the town can give, with the sentence people read: what is the matter and what to do next.
 * A code once released keeps its meaning; programs and tests name it.
 */
export const refusals = {
  // the call itself
  UNKNOWN_ACTION: () => '这个功能不存在，请把小程序更新到最新版本',
  INVALID_INPUT: ({ problem }: { field: string; problem: string }) => problem,
  NOT_FOR_PEOPLE: () => '这一步由系统自己完成，不能直接使用，请从小程序里办理',
  NO_IDENTITY: () => '没有认出您的微信身份，请从微信里重新打开小程序',
  NOT_FOUND: ({ what }: { what: string }) => `没有找到这${what}，它可能已被撤下，请返回列表再看`,
  BUSY: () => '此刻办理的人太多，请过几秒再试一次',
  INTERNAL: () => '系统出了点问题，您填写的内容没有丢失，请稍后再试',

  // who may
  NO_ROLE: ({ needs }: { needs: string }) =>
    `这项操作由${needs}办理；如果您就是，请到“我的”里用邀请码领取身份`,
  NOT_YOUR_VILLAGE: ({ village }: { village: string }) => `您不负责${village}，只能办理本村的事`,
  NOT_YOURS: ({ what }: { what: string }) => `这${what}不是您提交的，不能由您处理`,
  SECOND_PERSON_NEEDED: ({ step }: { step: string }) => `${step}要由另一位工作人员来做，请换一个人办理`,

  // invitations
  INVITATION_UNKNOWN: () => '邀请码不对，请核对后重新输入，或请镇上重新发一个',
  INVITATION_EXPIRED: () => '这个邀请码已经过期，请镇上重新发一个',
  INVITATION_USED: () => '这个邀请码已经用过了，一个邀请码只能用一次，请镇上重新发一个',
  INVITATION_REVOKED: () => '这个邀请码已被收回，请联系发给您的人',
  SETUP_CODE_WRONG: () => '设置码不对，请核对部署时设置的设置码',
  SETUP_DONE: () => '镇管理员已经设置过了，请用管理员发的邀请码',
  ROLE_NOT_HELD: () => '这个人没有这个身份，可能已被收回，请刷新后再看',
  LAST_ADMIN: () => '至少要留一位镇管理员，请先邀请另一位再收回',

  // cases
  WRONG_STATE: ({ state, move }: { state: string; move: string }) =>
    `现在的状态是“${state}”，不能${move}，请刷新后再看`,
  REASON_NEEDED: ({ move }: { move: string }) => `${move}要写明原因，请填写后再提交`,
  CHANGED_MEANWHILE: () => '刚才有人也在处理这一件，请刷新看最新情况再决定',

  // photos
  PHOTO_MISSING: () => '有照片没有传上来，请重新上传后再提交',
  PHOTO_NOT_A_PICTURE: () => '这个文件不是照片（支持 JPG、PNG、WebP），请重新选择',
  PHOTO_TOO_LARGE: ({ megabytes }: { megabytes: number }) =>
    `照片超过 ${megabytes} MB，请选小一点的或用“压缩”上传`,
  PHOTO_TOO_MANY_PIXELS: () => '照片的尺寸太大，请用手机相机拍的原照片',
  PHOTO_TOO_SMALL: () => '照片太小，看不清楚，请选一张宽和高都在 320 像素以上的',
  PHOTOS_TODAY: ({ perDay }: { perDay: number }) => `今天上传的照片已满 ${perDay} 张，请明天再传`,
  PHOTO_OF_ANOTHER_VILLAGE: () => '有照片是给别的村上传的，请换成本村的照片',
  PHOTO_IN_USE: () => '这张照片已经用在别的作品里，请换一张',
  PHOTOS_UNCHECKED: ({ count }: { count: number }) =>
    `还有 ${count} 张照片没有通过安全检查，请稍等，或到“照片审核”里人工查看`,
  PHOTOS_UNSAFE: () => '有照片没有通过安全检查，请退回并请村里换一张',

  // landscapes
  QUOTA_REACHED: ({ village, cap }: { village: string; cap: number }) =>
    `${village}最多提交 ${cap} 个作品，已经满了；可以先撤回一个再提交`,
  TEXT_NOT_ALLOWED: ({ field }: { field: string }) => `${field}里有不适合公开的内容，请修改后再提交`,

  // votes
  VOTING_CLOSED: () => '现在不在投票时间，请留意首页的投票通知',
  ALREADY_VOTED: () => '您已经给这个作品投过票了，去看看别的村的作品吧',
  DAILY_VOTES_USED: ({ perDay }: { perDay: number }) => `今天的 ${perDay} 票已经投完，明天再来吧`,
  NOT_OPEN_FOR_VOTES: () => '这个作品现在不在展示中，不能投票，请看看别的作品',
  VOTE_BLOCKED: () => '您的微信账号被判定有异常，暂时不能投票，请联系镇政府',
  WINDOW_BACKWARDS: () => '投票的结束时间要晚于开始时间，请重新选择',

  // judging
  NO_SHEETS: () => '还没有任何评分表，请等评委交表后再计算',
  SHEET_TWICE: (_: { entry: string; judge: string }) =>
    '有作品被同一位评委评了两次，请先由管理员作废其中一张评分表',
  DISCONNECTED: ({
    groups,
  }: {
    groups: readonly { readonly judges: readonly string[]; readonly entries: readonly string[] }[]
  }) =>
    `评委分成了 ${groups.length} 组，各组之间没有共同评过的作品，分数无法放在一把尺子上；请安排一位评委补评另一组的作品`,
  ASSIGNMENT_IMPOSSIBLE: ({
    problem,
  }: {
    problem: string
    entries: readonly string[]
    judges: readonly string[]
  }) => `这样分不开：${problem}；请增加评委、减少每个作品的评委数或调整回避`,

  // publications
  PRIVATE_TEXT: ({ found }: { found: string }) => `内容里像是有个人信息（${found}），请改掉后再公布`,
  DEMO_ONLY: () => '这里是演示数据，不能用在正式环境里',
} as const

export type RefusalCode = keyof typeof refusals

export type RefusalDetails<C extends RefusalCode> =
  Parameters<(typeof refusals)[C]> extends [infer D] ? D : undefined
