import type { Notice } from '../../cloudfunctions/core/records/publication'
import { decideMove, newCase, type CaseRecord } from '../../miniprogram/shared/case/case'
import { addDays, readDay } from '../../miniprogram/shared/kernel/days'
import { readNoticeNumber, type NoticeKind } from '../../miniprogram/shared/notice/schema'
import { publicationCase, type PublicationState } from '../../miniprogram/shared/publication/publication-case'
import { officeNames, type Office } from '../../miniprogram/shared/roster/roles'
import type { Calendar } from './calendar'

const hour = 3_600_000

interface Written {
  readonly kind: NoticeKind
  readonly office?: Office
  readonly title: string
  readonly body: string
  readonly state: PublicationState
  /** Hours ago it was last moved. */
  readonly ago: number
}

function texts({ today, campaign, year }: Calendar): Written[] {
  const [planning, building, assessing, results] = campaign.phases
  const on = (ago: number) => readDay(addDays(today, -ago))
  const span = (phase?: { from: string; to: string }) =>
    phase ? `${readDay(phase.from)}至${readDay(phase.to)}` : ''
  return [
    {
      kind: 'announcement',
      title: `关于开展${campaign.contestName}的公告`,
      body: `各村党支部、村委会，广大群众：

为充分发挥党员、村民代表和广大群众的首创精神，推进“人民家园人民建”，镇里决定开展${campaign.contestName}。现将有关事项公告如下。

一、数量。每村须建设3—5个小微景观，具体任务按分解表执行。
二、场地和用料。利用好“清底子”后的路边角、休闲玩场、文化广场、古树水井、残垣断壁，采用碾盘、废石、废钢、瓦罐、果木、花砖、秸秆、旧轮胎等身边材料。
三、功能。与休闲区、停车场、健身场所等相结合，融入各村特色文化和产业。
四、时间。实施阶段为${span(building)}，考核阶段为${span(assessing)}。
五、奖项。一等奖10个，每个3000元；二等奖30个，每个1000元；三等奖50个，每个600元；最佳创意奖3个，每个2500元。

“清底子”情况是“一票否决”的前置指标，请各村统筹做好。`,
      state: 'published',
      ago: 118,
    },
    {
      kind: 'announcement',
      title: '关于开放小微景观展示投票的公告',
      body: `自即日起，广大群众可在本小程序为喜爱的小微景观投票。每人每天3票，对同一作品只投一次，票数实时公开。

投票只用于展示群众喜爱程度，不计入评奖、排名和考核。请勿代投、刷票，发现异常的当日票数将依规作废并公示。`,
      state: 'published',
      ago: 96,
    },
    {
      kind: 'inspection',
      office: 'discipline',
      title: `关于${on(3)}城乡环境整治督查情况的通报`,
      body: `各村党支部、村委会：

${on(3)}，纪委督查室牵头，联同妇联、扶贫办，对部分村家庭洁美、“清底子”和小微景观建设情况进行了督查。现将有关情况通报如下。

一、好的方面。中西里、泉头、唐庄等村行动迅速，党员带头，主次干道两侧柴草堆、渣土堆清理彻底，小微景观选址得当、就地取材。

二、存在问题。1. 个别村沿街鸡笼狗舍尚未拆除；2. 个别村村周边果园反光膜、废果袋清理不及时；3. 部分村线缆下垂，未理顺捆扎。

三、工作要求。存在问题的村要立即整改，三日内将整改情况报镇督导组。对虚假整改、敷衍整改、表面整改的，将严肃问责。`,
      state: 'published',
      ago: 62,
    },
    {
      kind: 'commendation',
      title: '关于表扬首批完成小微景观建设任务村的通报',
      body: `各村党支部、村委会：

活动开展以来，各村积极行动。截至目前，泉头村、苗庄村、东升村、清泉村等村已率先完成小微景观建设任务，作品质量较好，群众参与面广。经研究，予以通报表扬。

希望受到表扬的村再接再厉，做好日常管护；其他村要学习先进、加快进度，确保按时完成任务。`,
      state: 'published',
      ago: 44,
    },
    {
      kind: 'ranking',
      office: 'women',
      title: '关于家庭洁美工作阶段性排名情况的通报',
      body: `各村党支部、村委会：

根据“月排名”制度，妇联对各村家庭洁美工作阶段性考核成绩进行了汇总。现将前十名通报如下（演示）：

第1名 中西里；第2名 泉头；第3名 曹宅；第4名 唐庄；第5名 清泉；第6名 苗庄；第7名 金星；第8名 凤凰峪；第9名 薛家峪；第10名 东升。

请各村对照标准找差距，重点抓好“六收纳”和庭院大门外卫生，防止反弹。`,
      state: 'published',
      ago: 26,
    },
    {
      kind: 'criticism',
      office: 'discipline',
      title: '关于部分村“清底子”工作进展缓慢的通报批评',
      body: `各村党支部、村委会：

近日督查发现，个别村对“清底子”工作重视不够，村周边渣土堆、废弃物长期存放，经提醒后整改不到位。经研究，对相关村予以通报批评，并责令限期整改。

“清底子”情况是小微景观大赛的前置指标，到考核时未完成的，评比直接评定为最差等次，并纳入年底考核。各村要引以为戒，举一反三，立即行动。`,
      state: 'published',
      ago: 8,
    },
    {
      kind: 'announcement',
      title: '关于考核阶段有关安排的公告',
      body: `考核阶段为${span(assessing)}，镇上抽调专人，统一培训，统一督导，一把尺子卡到底。请各村提前做好作品管护和现场讲解准备。成绩将于${readDay(results?.from ?? today)}公布。`,
      state: 'checked',
      ago: 3,
    },
    {
      kind: 'inspection',
      office: 'discipline',
      title: `关于${year}年${planning?.name ?? '谋划阶段'}各村方案报送情况的通报`,
      body: `${span(planning)}，各村应报送整治和建设具体方案，明确内容、责任人和时间安排。目前多数村已按时报送，未报送的村请尽快补报。（草稿，待补充名单）`,
      state: 'draft',
      ago: 2,
    },
  ]
}

/** The town's notices, drafted by one person and checked by another. */
export function noticesOf(calendar: Calendar): Notice[] {
  const { now, year, campaign } = calendar
  let sequence = 0
  return texts(calendar).map(({ kind, office, title, body, state, ago }, index): Notice => {
    const at = now - ago * hour
    const author =
      office === 'women' ? 'demo-women' : office === 'discipline' ? 'demo-discipline' : 'demo-admin-2'
    const id = `demo-notice-${index + 1}`
    const steps = [
      { move: 'draft', by: author, at: at - 2 * hour, clientId: `${id}-first` },
      { move: 'check', by: 'demo-admin', at: at - hour },
      { move: 'publish', by: 'demo-admin', at },
    ] as const
    const made = steps.slice(0, state === 'published' ? 3 : state === 'checked' ? 2 : 1)
    const life = made.reduce<CaseRecord<PublicationState, Notice['history'][number]['move']>>(
      (record, { move, ...request }) => {
        const moved = decideMove(publicationCase, record, move, request)
        if (!moved.ok) throw new Error(`${title}: ${moved.message}`)
        return moved.value
      },
      newCase(publicationCase),
    )
    const published = state === 'published'
    if (published) sequence += 1
    return {
      _id: id,
      ...life,
      type: 'notice',
      kind,
      form: { kind, title, body, photoIds: [], ...(office ? { office } : {}) },
      issuer: office ? officeNames[office] : `${campaign.town}人民政府`,
      createdBy: author,
      updatedAt: life.history[life.history.length - 1]?.at ?? at,
      number: published ? readNoticeNumber(campaign.town, year, sequence) : '',
      publishedAt: published ? at : 0,
      photos: [],
    }
  })
}
