import { hover } from './common'
import { submitOrReset } from './form'
import type { BuiltIn } from './part'

/** Set by the runtime's start: a built-in cannot know the pages. */
export const shareHook: { share?: (target: unknown) => void } = {}

export const button: BuiltIn = {
  properties: {
    size: { type: String, value: 'default' },
    type: { type: String, value: 'default' },
    plain: null,
    loading: null,
    formType: String,
    openType: String,
    ...Object.fromEntries(
      [
        'lang',
        'sessionFrom',
        'sendMessageTitle',
        'sendMessagePath',
        'sendMessageImg',
        'appParameter',
        'showMessageCard',
        'activityType',
        'entrancePath',
        'needShowEntrance',
        'phoneNumberNoQuotaToast',
        'shareType',
        'groupId',
      ].map((name) => [name, null]),
    ),
  },
  mount(part) {
    part.host.setAttribute('role', 'button')
    hover(part)
    part.on('tap', () => {
      if (part.flag('disabled') || part.flag('loading')) return
      submitOrReset(part)
      const openType = part.text('openType')
      if (openType === 'share') shareHook.share?.(part.element)
      if (openType === 'agreePrivacyAuthorization') part.emit('agreeprivacyauthorization', { errMsg: 'ok' })
      if (openType === 'chooseAvatar') part.emit('chooseavatar', { avatarUrl: '' })
      if (openType === 'openSetting') part.emit('opensetting', { authSetting: {} })
      if (openType.startsWith('getPhoneNumber'))
        throw new Error('open-type="getPhoneNumber" is not built in the local runtime')
    })
    return {
      update() {
        for (const name of ['type', 'size']) part.host.setAttribute(name, part.text(name))
        for (const name of ['plain', 'disabled', 'loading']) part.host.toggleAttribute(name, part.flag(name))
      },
    }
  },
}
