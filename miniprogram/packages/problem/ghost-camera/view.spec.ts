import { cameraProblem, strengths, usual } from './view'

it('begins with a strength that can be chosen, and can do without the old photo', () => {
  const percents = strengths.map(({ percent }) => Number(percent))
  expect(percents).toContain(usual)
  expect(percents).toContain(0)
})

it('tells a refused camera from one that does not open', () => {
  for (const denied of ['insertCamera:fail auth deny', 'operateCamera:fail:permission denied'])
    expect(cameraProblem(denied)).toContain('设置')
  expect(cameraProblem('insertCamera:fail system error')).toContain('打不开')
})
