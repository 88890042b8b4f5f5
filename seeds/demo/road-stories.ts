import type { ExhibitMove } from '../../miniprogram/shared/avenue/exhibit-case'
import type { ProblemCategory } from '../../miniprogram/shared/problem/categories'
import type { ProblemMove } from '../../miniprogram/shared/problem/problem-case'
import type { Office } from '../../miniprogram/shared/roster/roles'
import type { SceneName } from './pictures'

/** What was found on a place, and what became of it: hours ago, oldest first. */
export interface ProblemStory {
  readonly item: string
  readonly what: string
  readonly category: ProblemCategory
  /** Days from today to the deadline. */
  readonly due: number
  readonly life: readonly (readonly [ProblemMove, number])[]
}

export interface SegmentStory {
  readonly road: 'hanlai' | 'nancui'
  readonly name: string
  readonly from: string
  readonly to: string
  readonly villages: readonly string[]
  readonly office: Office
  readonly post: string
  /** Hours since the last check; 0 where there was none. */
  readonly checked: number
  readonly problems: readonly ProblemStory[]
}

const construction = { office: 'construction', post: '道路专管员' } as const

export const segmentStories: readonly SegmentStory[] = [
  {
    road: 'hanlai',
    name: '镇区段',
    from: '镇政府路口',
    to: '中西里石桥',
    villages: ['中西里', '前西里', '东升'],
    ...construction,
    checked: 40,
    problems: [
      {
        item: 'shoulders',
        what: '路肩有杂草：石桥两头半人高',
        category: 'street',
        due: 3,
        life: [['note', 40]],
      },
      {
        item: 'signs',
        what: '路牌标识破损或乱贴乱画：限速牌被撞歪',
        category: 'posters',
        due: -1,
        life: [
          ['note', 40],
          ['start', 20],
        ],
      },
    ],
  },
  {
    road: 'hanlai',
    name: '泉头段',
    from: '中西里石桥',
    to: '泉头村西口',
    villages: ['泉头', '苗庄'],
    ...construction,
    checked: 60,
    problems: [],
  },
  {
    road: 'hanlai',
    name: '辛庄段',
    from: '泉头村西口',
    to: '辛庄加油站',
    villages: ['辛庄', '唐庄'],
    ...construction,
    checked: 0,
    problems: [],
  },
  {
    road: 'nancui',
    name: '金星段',
    from: '南崔路口',
    to: '金星村文化广场',
    villages: ['金星', '清泉'],
    ...construction,
    checked: 30,
    problems: [
      {
        item: 'ditches',
        what: '边沟有杂草杂物：果袋和地膜堵了沟',
        category: 'ditch',
        due: 4,
        life: [
          ['note', 30],
          ['fix', 5],
        ],
      },
    ],
  },
  {
    road: 'nancui',
    name: '凤凰峪段',
    from: '金星村文化广场',
    to: '凤凰峪过水桥',
    villages: ['凤凰峪', '曹宅'],
    ...construction,
    checked: 400,
    problems: [],
  },
]

export interface ExhibitStory {
  readonly title: string
  readonly kind: 'board' | 'wall' | 'piece' | 'letters' | 'lamp'
  readonly theme: 'speeches' | 'party' | 'model' | 'town' | 'deeds'
  readonly road: 'hanlai' | 'nancui'
  readonly place: string
  readonly village?: string
  readonly body: Office
  readonly says: string
  readonly scene: SceneName
  readonly life: readonly (readonly [ExhibitMove, number, string?])[]
  /** Off the town's middle, in thousandths of a degree; absent where nobody marked it. */
  readonly off?: readonly [number, number]
  readonly problems?: readonly ProblemStory[]
  /** False where there is no photo yet. */
  readonly shown?: false
}

const stood = [['register', 130]] as const
const built = [
  ['plan', 200],
  ['build', 160],
  ['finish', 120],
] as const
const publicity = { body: 'publicity' } as const

export const exhibitStories: readonly ExhibitStory[] = [
  {
    title: '人民楷模朱彦夫大型展示牌',
    kind: 'board',
    theme: 'model',
    road: 'hanlai',
    place: '镇政府路口东侧',
    village: '中西里',
    ...publicity,
    says: '朱彦夫同志的生平和“人民楷模”荣誉。',
    scene: 'roadside',
    life: stood,
    off: [0, 0],
  },
  {
    title: '极限人生事迹文化墙',
    kind: 'wall',
    theme: 'model',
    road: 'hanlai',
    place: '中心小学南墙',
    village: '中西里',
    ...publicity,
    says: '带领乡亲治山、治水、办电的故事，连成一面墙。',
    scene: 'culture',
    life: built,
    off: [3, -9],
  },
  {
    title: '绿水青山就是金山银山',
    kind: 'letters',
    theme: 'speeches',
    road: 'hanlai',
    place: '石桥北山顶',
    village: '泉头',
    ...publicity,
    says: '山顶立体字，从韩莱路抬头就能看见。',
    scene: 'terrace',
    life: stood,
    off: [14, -22],
  },
  {
    title: '初心大道路灯道旗',
    kind: 'lamp',
    theme: 'party',
    road: 'hanlai',
    place: '镇政府路口到石桥，48 杆',
    village: '中西里',
    body: 'party',
    says: '一杆一句党建标语。',
    scene: 'street',
    life: stood,
    off: [-2, -5],
    problems: [
      {
        item: 'damage',
        what: '大风刮掉 6 面道旗，铁架外露',
        category: 'other',
        due: 2,
        life: [['note', 26]],
      },
    ],
  },
  {
    title: '好媳妇好婆婆光荣墙',
    kind: 'wall',
    theme: 'deeds',
    road: 'hanlai',
    place: '泉头村西口',
    village: '泉头',
    ...publicity,
    says: '本镇评出的好媳妇、好婆婆，征得本人同意后上墙。',
    scene: 'path',
    life: built,
    off: [6, -34],
    problems: [
      {
        item: 'damage',
        what: '墙根返潮，下沿画面起皮脱落',
        category: 'other',
        due: -1,
        life: [
          ['note', 80],
          ['start', 50],
        ],
      },
    ],
  },
  {
    title: '西里记忆：石碾与老井',
    kind: 'piece',
    theme: 'town',
    road: 'hanlai',
    place: '苗庄路口花园',
    village: '苗庄',
    ...publicity,
    says: '老石碾配一段村史，坐下就能读。',
    scene: 'roller',
    life: built,
    off: [9, -28],
    problems: [
      {
        item: 'damage',
        what: '说明牌玻璃碎了',
        category: 'other',
        due: 1,
        life: [
          ['note', 95],
          ['start', 90],
          ['fix', 60],
          ['close', 40],
        ],
      },
    ],
  },
  {
    title: '乡村振兴主题展示牌',
    kind: 'board',
    theme: 'speeches',
    road: 'hanlai',
    place: '辛庄加油站对面',
    village: '辛庄',
    ...publicity,
    says: '产业兴旺、生态宜居、乡风文明、治理有效、生活富裕。',
    scene: 'roadside',
    life: [
      ['plan', 90],
      ['build', 30],
    ],
    off: [12, -48],
    shown: false,
  },
  {
    title: '身边的好支书',
    kind: 'wall',
    theme: 'deeds',
    road: 'hanlai',
    place: '唐庄村口',
    village: '唐庄',
    body: 'party',
    says: '优秀镇村干部的事迹。',
    scene: 'ruin',
    life: [['plan', 60]],
    shown: false,
  },
  {
    title: '韩莱路欢迎牌',
    kind: 'board',
    theme: 'town',
    road: 'hanlai',
    place: '镇界西侧',
    ...publicity,
    says: '楷模故里，洁美西里。',
    scene: 'roadside',
    life: stood,
    off: [13, -60],
  },
  {
    title: '楷模广场雕塑小品',
    kind: 'piece',
    theme: 'model',
    road: 'nancui',
    place: '金星村文化广场',
    village: '金星',
    ...publicity,
    says: '一家人听老人讲故事。',
    scene: 'square',
    life: built,
    off: [-12, 6],
  },
  {
    title: '沂蒙精神文化墙',
    kind: 'wall',
    theme: 'party',
    road: 'nancui',
    place: '南崔路口',
    village: '清泉',
    body: 'party',
    says: '水乳交融，生死与共。',
    scene: 'culture',
    life: stood,
    off: [-6, 3],
  },
  {
    title: '果乡西里展示牌',
    kind: 'board',
    theme: 'town',
    road: 'nancui',
    place: '清泉果园路口',
    village: '清泉',
    ...publicity,
    says: '苹果、蜜桃、核桃，一路花果一路香。',
    scene: 'jars',
    life: stood,
    off: [-17, 10],
  },
  {
    title: '南崔路路灯宣传牌',
    kind: 'lamp',
    theme: 'speeches',
    road: 'nancui',
    place: '南崔路口到金星，36 杆',
    village: '金星',
    ...publicity,
    says: '一杆一句，夜里也看得清。',
    scene: 'street',
    life: stood,
    off: [-9, 5],
    problems: [
      {
        item: 'damage',
        what: '第 12 杆到第 15 杆夜里不亮',
        category: 'other',
        due: 3,
        life: [
          ['note', 50],
          ['fix', 4],
        ],
      },
    ],
  },
  {
    title: '凤凰山楷模精神立体字',
    kind: 'letters',
    theme: 'model',
    road: 'nancui',
    place: '凤凰峪南山顶',
    village: '凤凰峪',
    ...publicity,
    says: '四个大字，正在安装基座。',
    scene: 'terrace',
    life: [
      ['plan', 80],
      ['build', 40],
    ],
    off: [-30, 20],
    shown: false,
  },
  {
    title: '过水桥孝老爱亲小品',
    kind: 'piece',
    theme: 'deeds',
    road: 'nancui',
    place: '凤凰峪过水桥头',
    village: '凤凰峪',
    ...publicity,
    says: '儿媳给老人洗脚的塑像。',
    scene: 'well',
    life: [['plan', 20]],
    off: [-26, 17],
    shown: false,
  },
  {
    title: '家风家训长廊',
    kind: 'piece',
    theme: 'deeds',
    road: 'nancui',
    place: '曹宅老街东头',
    village: '曹宅',
    ...publicity,
    says: '十二户人家的家训，自己写、自己挂。',
    scene: 'courtyard',
    life: built,
    // Nobody has marked it on the map.
  },
  {
    title: '旧路口宣传栏',
    kind: 'board',
    theme: 'party',
    road: 'nancui',
    place: '南崔路口老站牌旁',
    village: '清泉',
    body: 'party',
    says: '',
    scene: 'roadside',
    life: [
      ['register', 130],
      ['remove', 48, '道路拓宽，要让出位置'],
    ],
  },
]
