import type { ExhibitView } from '../../../../typings/contract'
import { exhibitFace, type Act } from './view'

const exhibit: ExhibitView = {
  id: 'e',
  title: '事迹墙',
  kind: 'wall',
  kindName: '文化墙',
  theme: 'model',
  themeName: '楷模精神',
  roadId: 'hanlai',
  roadName: '韩莱路',
  place: '路口',
  bodyId: 'publicity',
  bodyName: '宣传办',
  villageId: '',
  villageName: '',
  state: 'damaged',
  cover: '',
  overdue: true,
  says: '',
  photos: [],
  repairs: [
    {
      problemId: 'p',
      what: '裂了',
      state: 'open',
      deadline: '2026-06-10',
      overdue: true,
      before: [],
      after: [],
    },
  ],
  history: [],
  may: ['remove', 'revise', 'check'],
  repairDays: 7,
}

it('puts the likeliest step at the thumb, and has a word for each', () => {
  const face = exhibitFace(exhibit)
  expect(face.main?.act).toBe('check')
  expect(face.others.map(({ act }) => act)).toEqual(['revise', 'remove'])
  const acts: Act[] = ['check', 'damage', 'build', 'finish', 'revise', 'remove']
  for (const act of acts) expect(exhibitFace({ ...exhibit, may: [act] }).main?.label).toBeTruthy()
  expect(exhibitFace({ ...exhibit, may: [] }).main).toBeNull()
})

it('says of a repair until when, and that it is late', () =>
  expect(exhibitFace(exhibit).repairs[0]).toMatchObject({
    word: '待整改',
    deadline: '6月10日前修好，已经超期',
    pill: 'pill--persimmon',
  }))
