import sharp from 'sharp'
import { scene } from '../../test/support/pictures'
import { takenAt } from './taken'

describe('when a picture was taken', () => {
  const said = async (date: string) =>
    sharp(await scene(3, 400, 400))
      .withExif({ IFD2: { DateTimeOriginal: date } })
      .jpeg()
      .toBuffer()

  it('is the camera’s wall clock in the town', async () =>
    expect(await takenAt(await said('2026:06:18 09:30:00'))).toBe(Date.parse('2026-06-18T09:30:00+08:00')))

  it('is not known where the file does not say, or says nonsense', async () => {
    expect(await takenAt(await scene(3, 400, 400))).toBe(0)
    expect(await takenAt(await said('yesterday'))).toBe(0)
    expect(await takenAt(Buffer.from('no picture'))).toBe(0)
  })
})
