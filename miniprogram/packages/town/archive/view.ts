import type { AssessmentLine, Me, RankingRecordView } from '../../../../typings/contract'
import { keepsRegister } from '../../../shared/household/sight'
import { readMonth } from '../../../shared/kernel/days'

/** One thing to take out: what it is called and what stands in it. `notices` leads to where each is exported as a document. */
interface File {
  readonly key: string
  readonly kind:
    | 'entries'
    | 'cleanup'
    | 'payouts'
    | 'visits'
    | 'ranking'
    | 'problems'
    | 'assessment'
    | 'households'
    | 'notices'
  /** Which one, where there are several. */
  readonly id: string
  readonly name: string
  readonly holds: string
}

export interface Shelf {
  readonly title: string
  readonly files: readonly File[]
  /** What to take care of with these files. */
  readonly care: string
}

interface Held {
  readonly me: Pick<Me, 'grants'>
  readonly rankings: readonly Pick<RankingRecordView, 'id' | 'month' | 'state'>[]
  readonly assessments: readonly Pick<AssessmentLine, 'id' | 'year' | 'state' | 'number'>[]
}

const isStaff = ({ grants }: Pick<Me, 'grants'>) =>
  grants.some(({ role }) => role === 'admin' || role === 'office')

/** The town's staff and leaders. */
export const mayArchive = (me: Pick<Me, 'grants'>): boolean =>
  isStaff(me) || me.grants.some(({ role }) => role === 'leader')
export const NOBODYS = '归档的表格由镇管理员、各站所和镇领导导出；如果您就是，请到“我的”里用邀请码领取身份'

const file = (kind: File['kind'], name: string, holds: string, id = ''): File => ({
  key: `${kind}:${id}`,
  kind,
  id,
  name,
  holds,
})

/** Everything for the archive that the person may take out; of rankings and assessments those that stand. */
export function shelvesOf({ me, rankings, assessments }: Held): Shelf[] {
  const staff = isStaff(me)
  const when = (allowed: boolean, ...files: File[]) => (allowed ? files : [])
  const stands = ({ state }: { readonly state: string }) => state === 'published' || state === 'final'
  const months = rankings
    .filter(stands)
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ id, month }) =>
      file('ranking', `${readMonth(month)}排名`, '各村名次、得分、督查均分、按期整改，没有督查的村', id),
    )
  const years = assessments
    .filter(stands)
    .sort((a, b) => (a.year < b.year ? -1 : 1))
    .map(({ id, year, number, state }) =>
      file(
        'assessment',
        `${year}年考核`,
        `${number}${state === 'final' ? '' : '，还没有确定'}：各村得分、得分明细、奖惩决定、校验码`,
        id,
      ),
    )
  const shelves: Shelf[] = [
    {
      title: '景观大赛和清底子',
      files: [
        ...when(
          staff,
          file('entries', '作品清单', '每个作品的用料、面积、花费、位置、状态、票数、日期、功能、创意说明'),
        ),
        file('cleanup', '清底子', '各村验收了几项、一票否决，每一项的状态和日期'),
        ...when(staff, file('payouts', '奖金兑现', '每一笔奖金、凭证号、收款人、兑现日期')),
      ],
      care: '',
    },
    {
      title: '督查和排名',
      files: [
        file('visits', '督查成绩', '各轮各村的督查员、抽到和打分的户数、平均分、问题数，不写是哪一户'),
        ...when(staff, ...months),
      ],
      care: staff && !months.length ? '还没有公布的月排名，公布以后一个月一张列在这里。' : '',
    },
    {
      title: '问题',
      files: [file('problems', '问题台账', '每个问题的位置、来源、期限、退回次数、销号日期')],
      care: '',
    },
    {
      title: '年底考核',
      files: years,
      care: years.length ? '' : '还没有公布的年底考核，公布以后列在这里。',
    },
    {
      title: '台账',
      files: when(keepsRegister(me.grants), file('households', '农户台账', '全镇农户，受保护的不在里面')),
      care: '里面有姓名和电话，请只在办公电脑上打开，按保密要求存放。',
    },
    {
      title: '公文',
      files: when(staff, file('notices', '通知、通报、公告', '打开一份，点“导出公文（Word）”')),
      care: '',
    },
  ]
  return shelves.filter(({ title, files }) => files.length > 0 || title === '年底考核')
}
