import { make } from '../dom'
import { askDialog } from '../layers'
import { api, Refusal } from './api'

/** The township's middle: where this phone stands unless the browser knows better. */
const HERE = { latitude: 24.9986, longitude: 107.4893 }

const asked = new URLSearchParams(window.location.search).get('at')?.split(',').map(Number)
const place = () => ({ latitude: asked?.[0] ?? HERE.latitude, longitude: asked?.[1] ?? HERE.longitude })

async function chooseLocation() {
  const field = Object.assign(make('input'), { placeholder: '地点名称，如：村口老榕树', value: '' })
  field.setAttribute('aria-label', '地点名称')
  const chosen = await askDialog(
    '选择地点',
    [field],
    [
      { text: '取消', value: false },
      { text: '就选这里', value: true, className: 'phone-ok' },
    ],
  )
  if (!chosen) throw new Refusal('cancel')
  return { name: field.value || '我的位置', address: field.value || '我的位置', ...place() }
}

export const location = () => ({
  getLocation: api('getLocation', () => ({
    ...place(),
    speed: 0,
    accuracy: 30,
    altitude: 0,
    verticalAccuracy: 0,
    horizontalAccuracy: 30,
  })),
  getFuzzyLocation: api('getFuzzyLocation', place),
  chooseLocation: api('chooseLocation', chooseLocation),
  openLocation: api(
    'openLocation',
    async ({
      latitude,
      longitude,
      name = '',
      address = '',
    }: {
      latitude: number
      longitude: number
      name?: string
      address?: string
    }) => {
      const where = make('p', '', `${address} ${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)
      await askDialog(name || '位置', [where], [{ text: '关闭', value: true, className: 'phone-ok' }])
    },
  ),
})
