import { links } from '../../miniprogram/page/links'

/** One picture of the manual: who looks at which page, and what is tapped before it is taken. */
export interface Shot {
  readonly name: string
  readonly openid: string
  readonly page: string
  /** Tapped one after the other once they stand there; the way a person goes. */
  readonly taps?: readonly string[]
  /** What the picture is about: without it in sight no picture is taken. */
  readonly shows: string
  /** Brought to the middle first, where what matters stands further down. */
  readonly at?: string
  /** What the town went through before, in its order. */
  readonly after?: 'round' | 'training' | 'sheets' | 'month'
}

const xinzhuang = 'demo-cadre-xinzhuang'

/** In the order of the manual, as far as the town's days allow: it goes on from one to the next, so what needs an
 * earlier day stands first. */
export const shots: readonly Shot[] = [
  { name: 'home', openid: 'demo-villager-1', page: links.home, shows: 'text=随手拍' },
  { name: 'landscapes', openid: 'demo-villager-1', page: links.landscapes, shows: '.entry-card__photo' },
  {
    name: 'entry',
    openid: 'demo-villager-1',
    page: links.landscapes,
    taps: ['.entry-card__photo'],
    shows: '.before-after__frame',
  },
  { name: 'report', openid: 'demo-villager-1', page: links.reportProblem, shows: 'text=告诉镇里' },
  { name: 'board', openid: xinzhuang, page: links.board(''), shows: 'text=提交新景观' },
  {
    name: 'submit',
    openid: xinzhuang,
    page: links.board(''),
    taps: ['text=提交新景观'],
    shows: 'text=提交给镇里审核',
  },
  {
    name: 'mend',
    openid: xinzhuang,
    page: links.me,
    taps: ['text=问题整改', '.line'],
    shows: 'text=整改好了，拍照报告',
  },
  {
    name: 'score',
    openid: 'demo-supervisor-2',
    page: links.me,
    taps: ['text=入户打分', '.line', 'text=扣一处'],
    shows: 'text=交这一户的分',
  },
  { name: 'paired', openid: 'demo-party-member', page: links.myHouseholds, shows: 'text=记帮扶' },
  {
    name: 'desk',
    openid: 'demo-women',
    page: links.desk,
    taps: ['.line'],
    shows: 'text="退回"',
    at: 'text="公布"',
  },
  { name: 'people', openid: 'demo-admin', page: links.people, shows: 'text=发邀请' },
  {
    name: 'verify',
    openid: 'demo-inspector-1',
    page: links.inspectorProblems,
    taps: ['.line'],
    shows: 'text=整改到位，销号',
  },
  { name: 'visits', openid: 'demo-inspector-1', page: links.visits, after: 'round', shows: '.line' },
  {
    name: 'visit',
    openid: 'demo-inspector-1',
    page: links.visits,
    taps: ['.line'],
    after: 'round',
    shows: 'text=记一个问题',
  },
  { name: 'training', openid: 'demo-judge-01', page: links.judgeRoute, after: 'training', shows: '.stop' },
  { name: 'route', openid: 'demo-judge-01', page: links.judgeRoute, after: 'sheets', shows: '.stop' },
  {
    name: 'sheet',
    openid: 'demo-judge-01',
    page: links.judgeRoute,
    taps: ['.bar .next'],
    after: 'sheets',
    shows: 'text=交表',
    at: '.sheet-form__item',
  },
  {
    name: 'scores',
    openid: 'demo-supervisor-2',
    page: links.me,
    taps: ['text=入户打分'],
    after: 'month',
    shows: '.line',
  },
]

/** The hall's screen, apart from the phones. */
export const screenShot = 'screen'

/** Every picture in docs/screenshots, by its name. */
export const pictureNames: readonly string[] = [...shots.map(({ name }) => name), screenShot]
