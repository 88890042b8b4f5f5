import fc from 'fast-check'
import type { Upload } from '../../services/upload-queue'
import { move, pickerFace } from './rows'

const photo = (clientId: string) => ({ clientId, stage: 'after' as const, path: `/kept/${clientId}.jpg` })
const upload = (clientId: string, change: Partial<Upload>): Upload => ({
  clientId,
  path: '',
  ext: 'jpg',
  state: 'waiting',
  progress: 0,
  tries: 0,
  ...change,
})

describe('the photo picker', () => {
  it('tells how far each photo and all together have come', () => {
    const face = pickerFace(
      [photo('a'), photo('b')],
      [upload('a', { state: 'done', progress: 100 }), upload('b', { state: 'uploading', progress: 40 })],
      true,
    )
    expect(face.rows.map((row) => row.word)).toEqual(['已传好', '上传 40%'])
    expect(face).toMatchObject({ summary: '正在上传，1/2 张已传好', percent: 70, left: 7 })
  })
  it('promises to go on when the network is back', () => {
    expect(pickerFace([photo('a')], [upload('a', {})], false)).toMatchObject({
      summary: '1 张已存在手机里，有网络时自动上传',
      rows: [{ word: '已存好，等网络' }],
    })
  })
  it('puts what needs the person first', () => {
    const face = pickerFace([photo('a')], [upload('a', { state: 'refused', message: '照片太小' })], true)
    expect(face).toMatchObject({ summary: '1 张照片要处理，0 张已传好', rows: [{ message: '照片太小' }] })
  })
  it('stands the first photo of the finished landscape for the entry', () => {
    const photos = [{ ...photo('a'), stage: 'before' as const }, photo('b'), photo('c')]
    expect(pickerFace(photos, [], true).rows.map((row) => row.cover)).toEqual([false, true, false])
    expect(pickerFace(photos.slice(0, 1), [], true).rows[0]?.cover).toBe(true)
  })
  it('takes photos of a standing entry as sent', () => {
    expect(pickerFace([{ ...photo('a'), photoId: 'p1' }], [], false).rows[0]?.state).toBe('done')
  })
  it('reorders without losing a photo', () => {
    const all = ['a', 'b', 'c'].map(photo)
    expect(move(all, 'c', -1).map((one) => one.clientId)).toEqual(['a', 'c', 'b'])
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c', 'x'), fc.integer({ min: -9, max: 9 }), (id, by) => {
        expect(
          move(all, id, by)
            .map((one) => one.clientId)
            .sort(),
        ).toEqual(['a', 'b', 'c'])
      }),
    )
  })
})
