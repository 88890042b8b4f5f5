/** What others made of a record since somebody saw it. */
export interface Changed {
  readonly move: string
  readonly state: string
  readonly at: number
  /** Its version now: who has looked at it may name this one. */
  readonly seen: number
  /** It was the same person, on another phone. */
  readonly own?: true
}

/** Names as people say them: 甲、乙或丙. */
export const oneOf = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join('、')}或${names[names.length - 1]}` : names.join('')

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
  // With seconds: one thing that one person at a time does, or whose call died and holds it so long.
  BUSY: (held?: { seconds: number }) =>
    held
      ? `这件事正有人在办，或者上一次没有办完，请过 ${held.seconds} 秒再试一次`
      : '此刻办理的人太多，请过几秒再试一次',
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
  CHANGED_MEANWHILE: (now?: Changed) =>
    now
      ? `您看到以后，${now.own ? '您在另一部手机上' : '别人'}又办过这一件（${now.move}），现在是“${now.state}”；请看了现在的情况再决定，您写的还在手机里`
      : '刚才有人也在处理这一件，请刷新看最新情况再决定',

  // photos
  PHOTO_MISSING: () => '有照片没有传上来，请重新上传后再提交',
  PHOTO_NOT_A_PICTURE: () => '这个文件不是照片（支持 JPG、PNG、WebP），请重新选择',
  PHOTO_TOO_LARGE: ({ megabytes }: { megabytes: number }) =>
    `照片超过 ${megabytes} MB，请选小一点的或用“压缩”上传`,
  PHOTO_TOO_MANY_PIXELS: () => '照片的尺寸太大，请用手机相机拍的原照片',
  PHOTO_TOO_SMALL: () => '照片太小，看不清楚，请选一张宽和高都在 320 像素以上的',
  PHOTO_TOO_LONG: () => '照片太长或太扁，请用手机相机拍一张（全景可以，长截图不行）',
  PHOTOS_TODAY: ({ perDay }: { perDay: number }) => `今天上传的照片已满 ${perDay} 张，请明天再传`,
  PHOTO_OF_ANOTHER_VILLAGE: () => '有照片是给别的村上传的，请换成本村的照片',
  PHOTO_IN_USE: () => '这张照片已经用在别的作品里，请换一张',
  PHOTOS_UNCHECKED: ({ count }: { count: number }) =>
    `还有 ${count} 张照片没有通过安全检查，请稍等，或到“照片审核”里人工查看`,
  PHOTOS_UNSAFE: () => '有照片没有通过安全检查，请退回并请村里换一张',

  // landscapes
  QUOTA_REACHED: ({ village, cap }: { village: string; cap: number }) =>
    `${village}最多提交 ${cap} 个作品，已经满了；可以先撤回一个再提交`,
  ENTRY_IN_RESULT: () =>
    '评比结果已经公示或确定，作品不能再撤回或退回；对结果有意见请提异议，或请镇里先撤下结果',
  TEXT_REFUSED: ({ reason }: { reason: string }) => `这段文字没有通过审核：${reason}，请修改后再提交`,
  TEXT_UNCHECKED: () => '文字还没有通过内容检查，请到“文字审核”里看一看，或过一会儿再公布',
  TEXT_UNREAD: () => '文字检查暂时没有回音，什么都没有改，请过一会儿再保存',
  TEXT_SETTLED: () => '这段文字已经有人审过了，或者作者改过了，请刷新后再看',
  EXPORTS_TODAY: ({ most }: { most: number }) => `今天已经导出 ${most} 次，请明天再来，或打开先前导出的表`,
  TEXT_NOT_ALLOWED: ({ field }: { field: string }) => `${field}里有不适合公开的内容，请修改后再提交`,

  // votes
  VOTING_CLOSED: () => '现在不在投票时间，请留意首页的投票通知',
  ALREADY_VOTED: () => '您已经给这个作品投过票了，去看看别的村的作品吧',
  DAILY_VOTES_USED: ({ perDay }: { perDay: number }) => `今天的 ${perDay} 票已经投完，明天再来吧`,
  NOT_OPEN_FOR_VOTES: () => '这个作品现在不在展示中，不能投票，请看看别的作品',
  VOTE_BLOCKED: () => '您的微信账号被判定有异常，暂时不能投票，请联系镇政府',
  WINDOW_BACKWARDS: () => '投票的结束时间要晚于开始时间，请重新选择',

  // rules and sheets
  RULE_FROZEN: ({ version }: { version: number }) =>
    `第 ${version} 版已经启用并冻结，不能改动；请刷新后另存为新的一版，并写明理由`,
  RULE_INVALID: ({ problem }: { problem: string }) => `规则填得不对：${problem}；请改正后再保存`,
  SHEET_INCOMPLETE: ({ items }: { items: readonly string[] }) =>
    `还有 ${items.length} 项没有打分：${items.join('、')}；请补上后再交`,
  OVER_CAP: ({ item, cap }: { item: string; cap: number }) => `“${item}”最多 ${cap} 分，请改低一些`,
  WRONG_STEP: ({ item, step }: { item: string; step: number }) =>
    `“${item}”的分数要按 ${step} 分一档来打，请重新选择`,
  NOT_ON_SHEET: ({ sheet }: { sheet: string }) => `“${sheet}”里没有这一项，请更新小程序后重新填写`,

  // cleanup and veto
  CLEANUP_CLOSED: ({ deadline }: { deadline: string }) =>
    `清底子已在${deadline}截止，不能再申报；对结果有意见请用申诉`,
  EVIDENCE_NEEDED: () => '没有现场照片不能否决，请督查员先到现场核实并拍照',
  APPEAL_OVER: ({ until }: { until: string }) => `申诉期已在${until}结束，不能再申诉；请直接联系镇政府`,

  // judging
  JUDGING_NOT_OPEN: ({ state }: { state: string }) => `评审现在是“${state}”，还不能交表，请等镇里通知`,
  JUDGING_CLOSED: () => '评分已经截止，不能再交表；如有特殊情况请联系镇管理员',
  NOT_ON_ROUTE: () => '这个作品没有分给您评，请按“我的路线”里的作品打分',
  RECUSED: ({ village }: { village: string }) => `${village}是您回避的村，不能给它的作品打分`,
  SHEET_EXISTS: () => '这个作品您已经交过表，一个作品只能交一次；填错了请联系镇管理员作废',
  ANCHORS_FIRST: ({ left }: { left: number }) => `请先评完样板作品，还差 ${left} 个`,
  ANCHORS_MISSING: ({ judges }: { judges: readonly string[] }) =>
    `还有评委没评完样板作品：${judges.join('、')}；请等他们交表，或从评委里去掉`,
  ANCHOR_RECUSED: ({ title, judge }: { title: string; judge: string }) =>
    `样板作品“${title}”在${judge}回避的村里，请换一个样板作品`,
  NOT_A_JUDGE: ({ name }: { name: string }) => `${name}没有评委身份，请先发评委邀请码`,
  NOT_PUBLISHED: ({ title }: { title: string }) => `“${title}”没有公布，不能参加评审，请换一个`,
  ENTRY_VETOED: ({ village }: { village: string }) =>
    `${village}被一票否决，它的作品不参加评奖，不用补评，请换一个`,
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

  // awards, objections and payouts
  SHEETS_MISSING: ({ entries }: { entries: readonly string[] }) =>
    `还有 ${entries.length} 个作品的评分表不齐：${entries.slice(0, 8).join('、')}${entries.length > 8 ? '等' : ''}；请等评委交齐后再评奖`,
  JUDGING_STILL_OPEN: () => '评分还没有截止，请先在“评审”里截止评分，再计算获奖名单',
  DOUBLE_PRIZE_UNDECIDED: () =>
    '一个作品能否同时得等次奖和最佳创意奖还没有决定，请先在“评奖规则”里决定并写明理由',
  FEWER_ENTRIES: ({ entries, prizes }: { entries: number; prizes: number }) =>
    `参评作品只有 ${entries} 个，奖项有 ${prizes} 个，会有奖项空缺；确认空缺后可以继续计算`,
  VETO_OPEN: ({ villages }: { villages: readonly string[] }) =>
    `${villages.join('、')}的一票否决还没有结论，请先在“一票否决”里办结`,
  NOTICE_WITHDRAWN: ({ number, day }: { number: string; day: string }) =>
    `${number}已在${day}撤下，不再作数；如有疑问请问镇政府`,
  NOTICE_RUNNING: ({ until }: { until: string }) => `公示到${until}才结束，公示期满后才能确定为正式结果`,
  NOTICE_OVER: ({ until }: { until: string }) => `公示期已在${until}结束，不能再提异议；请直接联系镇政府`,
  OBJECTION_OPEN: ({ count }: { count: number }) => `还有 ${count} 条异议没有答复，请先答复再确定结果`,
  OBJECTION_UPHELD: ({ count }: { count: number }) =>
    `有 ${count} 条异议成立，这份结果不能确定；请撤下后重新计算`,
  OBJECTIONS_TODAY: ({ most }: { most: number }) => `您对这次结果已经提了 ${most} 条异议，请等镇里答复`,
  RESULT_CHANGED: () => '评分表、否决或规则在计算之后有变动，请重新计算获奖名单再办理',
  RESULT_STANDS: () => '已经有一份公示中或正式的结果，请先撤下它再公布新的',
  PAYOUT_NOT_THE_PRIZE: ({ amount, prize }: { amount: number; prize: number }) =>
    `这笔奖金应发 ${prize} 元，填的是 ${amount} 元；请按奖项金额登记`,
  PAYOUT_VETOED: ({ village }: { village: string }) => `${village}被一票否决，奖金不能发放，请先办结否决`,
  VOUCHER_USED: ({ voucher }: { voucher: string }) => `凭证号 ${voucher} 已经登记过，请核对后换一个`,

  // households and their scores
  HOUSEHOLD_EXISTS: ({ number }: { number: string }) => `本村已经有户号 ${number} 的农户，请核对户号`,
  HOUSEHOLD_NUMBER_FIXED: ({ number }: { number: string }) =>
    `户号 ${number} 不能改，分数和帮扶都记在它下面；户号登记错了，请另外新增一户`,
  HOUSEHOLD_NOT_YOURS: () => '这一户不归您负责，不能查看或修改；请从自己负责的农户里选',
  HOUSEHOLD_PROTECTED: () => '这一户是受保护的农户，不能公开，也不能作为示范户；请先由本村解除保护',
  SCORED_TODAY: ({ by }: { by: string }) => `这一户今天${by}已经打过分，一天只打一次；明天再来吧`,
  MONTH_CLOSED: ({ month }: { month: string }) => `${month}的排名已经公布，不能再补录、作废这个月的分数`,
  SCORE_IN_FUTURE: () => '打分时间比现在还晚，请检查手机的日期和时间',
  NOT_A_MEMBER: ({ name }: { name: string }) => `${name}不是本村的联户党员或村干部，请先发邀请码`,
  NO_CONSENT: () => '这一户没有同意公开，不能作为示范户公布；请先征得同意并拍下同意书',
  WORKBOOK_MISSING: () => '表格没有传上来，请重新选择表格再导入',
  WORKBOOK_TOO_LARGE: ({ megabytes }: { megabytes: number }) =>
    `表格超过 ${megabytes} MB，或展开后太大，请删掉图片和用不着的工作表，或分成几个表格`,
  NOT_A_WORKBOOK: () => '这个文件不是 .xlsx 表格，请用 Excel 或 WPS 另存为 .xlsx 后再导入',
  WORKBOOK_UNREADABLE: ({ problem }: { problem: string }) => `表格读不出来：${problem}；请按模板整理后再导入`,
  TOO_MANY_ROWS: ({ most }: { most: number }) => `一次最多导入 ${most} 行，请分成几个表格`,

  // inspection, ranking, reviews and draws
  ROUND_EXISTS: ({ round }: { round: string }) => `${round}的督查已经开始，不能再开一次`,
  ROUND_CLOSED: () => '这一轮督查已经结束，不能再打分、记问题、作废分数或换督查员',
  NOT_INSPECTORS: () => '选的人里有的不是督查员，请重新选择，或先给他发邀请码',
  INSPECTOR_OF_VILLAGE: ({ village }: { village: string }) =>
    `选的督查员都是${village}的人，不能督查自己的村；请再选一位别处的督查员`,
  OWN_VISIT: ({ village }: { village: string }) =>
    `这位督查员是${village}的人，不能督查自己的村；请换一位，或先去掉这个村`,
  SCORED_ON_VISIT: () => '这一户本轮督查已经打过分，一轮只打一次',
  SCORE_VOIDED: () => '这个分已经作废了，不用再办；请下拉刷新看看',
  NO_HOUSEHOLD_SCORED: () => '这个村一户都还没有打分，请先入户；确实去不了，请和督查负责人说明',
  DEADLINE_PAST: () => '整改期限已经过了，请选今天或以后的日期',
  ROUND_OPEN: ({ rounds }: { rounds: readonly string[] }) =>
    `${rounds.join('、')}的督查还没有结束，请先结束再计算排名`,
  NOT_DRAWN: () => '这一户不在本次抽查的名单里，请按名单入户',
  VISIT_OF_OWN_VILLAGE: ({ village }: { village: string }) =>
    `您现在是${village}的人，不能督查自己的村；请镇管理员在“督查安排”里把${village}换给另一位督查员`,
  NOT_YOUR_VISIT: () => '这个村不是分给您督查的，请按“半月督查”里的村入户',
  VISITS_OPEN: ({ villages }: { villages: readonly string[] }) =>
    `${villages.slice(0, 8).join('、')}${villages.length > 8 ? '等' : ''}的督查还没有结束，请先完成或注明`,
  NO_VISITS: ({ month }: { month: string }) => `${month}还没有任何督查成绩，不能排名`,
  CORRECTION_NEEDS_REASON: ({ month }: { month: string }) =>
    `${month}的排名已经公布，更正要写明理由，会作为新的一版公布`,
  RANKING_CHANGED: () => '成绩或规则在计算之后有变动，请重新计算排名再办理',
  NOT_YOUR_DISTRICT: () => '这不是您的管区，请换自己的管区办理',
  OWN_DISTRICT: () => '不能给自己的管区打分，请给别的管区打分',
  NOT_IN_DISTRICT: ({ village }: { village: string }) => `${village}不在这个管区，请重新选择`,
  MONTH_AHEAD: ({ month }: { month: string }) => `${month}还没有到，请选这个月或以前的月份`,
  REVIEW_EXISTS: ({ month }: { month: string }) => `${month}的现场点评已经开始，不能再开一次`,
  DISTRICTS_MISSING: ({ villages }: { villages: readonly string[] }) =>
    `${villages.slice(0, 8).join('、')}${villages.length > 8 ? '等' : ''}还没有管区，请先导入各村的管区`,
  OFFER_FIXED: () => '抽取已经开始，推荐村不能再换；确要更换，请先作废抽取并写明理由',
  COMMITMENT_TAKEN: () => '这个承诺值别人已经交过，请重新交一次',
  NOTHING_SCORED: () => '还没有人打过分，请打分以后再公布',
  OFFER_FIRST: () => '这个管区还没有提供好村，请先提供再抽取',
  DRAW_TOO_SMALL: ({ district }: { district: string }) =>
    `${district}除了推荐的好村没有别的村可抽；请到“导入”把它和别的管区合并，下个月的点评按新的管区开`,
  DRAW_EXISTS: () => '这个管区本月已经抽过，不能再抽；确有问题请先作废并写明理由，作废会一直公示',
  COMMIT_TWICE: () => '您已经交过承诺值，一个人只能交一次',
  COMMITS_CLOSED: () => '承诺已经截止，名单和承诺都已公布，不能再加入',
  TOO_FEW_COMMITS: ({ least }: { least: number }) => `至少要 ${least} 个人交承诺值，请再请一位参加`,
  REVEAL_WRONG: () => '公开的随机数和您先前的承诺对不上，请用当时的手机公开',
  NOT_COMMITTED: () => '您没有参加这次抽取的承诺，不能公开随机数',
  NOT_IN_REVIEW: ({ village }: { village: string }) => `${village}不在这次点评的名单里，请按名单打分`,

  // the year's assessment
  RANKINGS_UNPUBLISHED: ({ months }: { months: readonly string[] }) =>
    `${months.join('、')}的排名还没有公布，请先公布月排名再计算年底考核`,
  NO_RANKINGS: ({ year }: { year: string }) => `${year}年还没有公布过月排名，不能计算年底考核`,
  NOT_CAMPAIGN_YEAR: ({ year }: { year: string }) => `${year}年没有这项行动，请选行动开展的年份`,
  RESULT_NOT_FINAL: () => '小微景观评比还在公示，请先确定为正式结果再计算年底考核',
  ASSESSMENT_CORRECTION: ({ year }: { year: string }) =>
    `${year}年的考核已经公布，更正要写明理由，会作为新的一版公布`,
  ASSESSMENT_FINAL: ({ year }: { year: string }) => `${year}年的考核已经是正式结果，不能再算`,
  ASSESSMENT_CHANGED: () => '有记录在计算之后变动了，请重新计算考核再办理',
  APPEALS_RUNNING: ({ until }: { until: string }) =>
    `各村可以申诉到${until}，到期并答复以后才能确定为正式结果`,
  APPEALS_OPEN: ({ count }: { count: number }) => `还有 ${count} 个村的申诉没有答复，请先答复`,
  APPEAL_UPHELD: ({ villages }: { villages: readonly string[] }) =>
    `${villages.join('、')}的申诉成立，请先更正考核、公布新的一版，再确定为正式结果`,
  APPEALS_OVER: ({ until }: { until: string }) => `申诉期已在${until}结束，请直接联系镇政府`,
  ALREADY_APPEALED: () => '村里已经对这一版考核申诉过，请等待答复',
  SECRETARY_ONLY: () => '申诉由村支部书记提出，请书记用自己的手机办理',
  DEDUCTION_AHEAD: () => '检查日期还没有到，请核对日期',
  ALREADY_DECIDED: () => '这条建议已经有领导决定过，请刷新后再看',

  // problems
  REPORTS_TODAY: ({ most }: { most: number }) =>
    `您今天已经反映了 ${most} 个问题，请明天再来；急事请直接联系村委会`,
  DEADLINE_TOO_FAR: ({ days }: { days: number }) => `整改期限最长 ${days} 天，请选近一些的日期`,
  NOT_A_LATER_DAY: ({ deadline }: { deadline: string }) => `现在的期限是${deadline}，延期要选更晚的日期`,
  NO_EXTENSION_ASKED: () => '这个问题没有待批的延期申请，请刷新后再看',
  PHOTO_OLDER: ({ at }: { at: string }) =>
    `有一张照片是${at}的，比发现问题的时间还早，不能证明已经整改；请到现场重新拍一张`,
  FIX_SHOWN_BEFORE: () => '这些照片上次已经报过、退回来了；请到现场整改好重新拍，至少加一张新的',
  NO_AFTER_PHOTO: () => '还没有整改后的照片，不能销号；请退回，请村里补拍',
  OWN_VILLAGE: ({ village }: { village: string }) =>
    `您是${village}的村干部，不能复查自己村的问题，请别的督查员来`,
  OTHERS_DECIDE: () => '您是这个村的村干部，本村的事要由别人验收和决定，请换一个人办理',
  MERGE_INTO_ITSELF: () => '要并入的是这个问题自己，请重新选择',
  MERGE_ELSEWHERE: () => '只能并入同一个村里还在办理的问题，请重新选择',
  ALREADY_ANSWERED: () => '您已经答复过这一次整改，谢谢',
  NOT_YOUR_REPORT: () => '这不是您反映的问题，不能答复',
  HOME_PROBLEM: () => '这是农户家里的问题，不公开也不能由群众反映；请联系村里的卫生监督员',
  RECHECK_DONE: () => '这次抽查已经有结论，请看下一个',

  // the town's plan and its villages
  PHASES_OTHER: () => '方案的阶段和现在的对不上，请刷新后再改',
  PHASE_TURNED: ({ phase }: { phase: string }) => `${phase}的结束日期比开始日期还早，请改一下`,
  PHASE_BEFORE: ({ phase, before }: { phase: string; before: string }) =>
    `${phase}不能比${before}还早，请把日期依次往后排`,
  PHASE_OVER: ({ phase, today }: { phase: string; today: string }) =>
    `${phase}的结束日期要改，只能改到今天（${today}）或以后`,
  DEADLINE_ACTED: ({ phase, day }: { phase: string; day: string }) =>
    `${phase}到${day}就是清底子的截止日，系统已经按它提出一票否决，不能再改；个别村的情况请在“一票否决”里办`,
  SEASON_BEGUN: ({ year }: { year: string }) =>
    `${year}年的作品已经交上来了，这一年的方案不能改到别的年份；下一年怎么办，请看手册`,
  VILLAGE_EXISTS: ({ name }: { name: string }) => `已经有一个村叫${name}，请换一个名字`,

  // plans and responsibility
  PLAN_OUTSIDE_PHASE: ({
    item,
    phase,
    from,
    to,
  }: {
    item: number
    phase: string
    from: string
    to: string
  }) => `第 ${item} 件事的日期不在${phase}里，${phase}是${from}到${to}，请改日期或换阶段`,
  PLAN_DAYS_TURNED: ({ item }: { item: number }) => `第 ${item} 件事的完成日期比开始日期还早，请改一下`,
  PLAN_TOO_LONG: ({ most }: { most: number }) => `一份方案最多 ${most} 件事，请合并一些再报`,
  PLAN_NOT_STANDING: ({ state }: { state: string }) => `方案现在是“${state}”，请先上报方案，再报进度`,
  NOT_YOUR_OFFICE: ({ office }: { office: string }) => `您不在${office}，只能办理本站所的事`,
  LINK_BEFORE: ({ day }: { day: string }) => `日期不能早于${day}，请改一下`,
  LINK_SAME: ({ name }: { name: string }) => `现在就是${name}，不用更换`,
  LINK_EMPTY: () => '这一级现在没有责任人，请先确定责任人',
  OWN_PLAN: ({ body }: { body: string }) => `您是${body}的人，自己的方案要由别人审核，请换一个人办理`,

  // street checks
  PLACE_UNKNOWN: ({ kind }: { kind: string }) => `没有找到这个${kind}，可能已经删改，请回到列表刷新再选`,
  PLACE_CLOSED: ({ name }: { name: string }) => `${name}已经停用，不用再检查；如果又开了，请先在登记里恢复`,
  CHECK_INCOMPLETE: ({ items }: { items: readonly string[] }) =>
    `还有 ${items.length} 项没有看：${items.join('、')}；请逐项选好再交`,
  FAILURE_WITHOUT_PHOTO: ({ item }: { item: string }) => `“${item}”没做到，请拍一张照片再交`,
  ROAD_EXISTS: ({ name }: { name: string }) => `已经有${name}了，请直接在它下面加路段`,
  SEGMENT_IN_USE: ({ checks, problems }: { checks: number; problems: number }) =>
    `这个路段已经有 ${checks} 次检查、${problems} 个问题，记录要留着，不能删；请修改它的名称、起止或负责单位`,
  NOT_ITS_VILLAGE: () => '负责的单位要选一个站所，或者它经过、所在的村',
  NOT_OFFERED: ({ what }: { what: string }) => `这种${what}不在规则里，请刷新后重新选择`,
  CHECK_IN_FUTURE: () => '检查时间比现在还晚，请检查手机的日期和时间',

  // shops and pledges
  SHOP_EXISTS: ({ name, village }: { name: string; village: string }) =>
    `${village}已经登记过“${name}”，请在列表里找；要是两家同名，请在店名后面注明位置`,
  SIGNATURE_EMPTY: () => '还没有签名，或者签得太少，请经营户用手指写上姓名再交',
  PLEDGE_SIGNED: ({ name }: { name: string }) => `${name}已经签过这一版责任书，不用再签`,
  PLEDGE_OLD: ({ version }: { version: number }) =>
    `责任书已经换成第 ${version} 版，请刷新后给经营户看过再签`,

  // publications
  REPLY_RUNNING: ({ until }: { until: string }) => `村里还可以答复到 ${until}，到时候或村里答复以后再公布`,
  REPLY_GIVEN: () => '村里已经答复过，公布以后不能再改',
  NOT_TO_ANSWER: () => '这一条现在不用答复，请刷新后再看',
  EXPOSE_UNCONFIRMED: () => '这个问题还没有核实，或者不属实、重复，不能曝光',
  NOT_OF_PROBLEM: () => '照片或村和这个问题对不上，请用问题里的照片',
  NOT_MENDED: () => '这个问题还没有整改好销号，不能上红榜',
  PRIVATE_TEXT: ({ found }: { found: string }) => `内容里像是有个人信息（${found}），请改掉后再公布`,
  ARTICLE_UNPUBLISHED: () => '这条内容还没有公布，或者已经撤下，不能送到公众号',
  ARTICLE_TOO_LONG: () => '内容太长，公众号一篇文章放不下，请导出图文，分成几篇发',
  OFFICIAL_ACCOUNT_OFF: () => '镇里还没有接上公众号，请导出图文，在公众号后台自己发',
  DEMO_ONLY: () => '这里是演示数据，不能用在正式环境里',
} as const

export type RefusalCode = keyof typeof refusals

/** The figures a refusal's sentence takes: none, one set, or one that may be left out. */
export type RefusalFigures<C extends RefusalCode> = Parameters<(typeof refusals)[C]>
