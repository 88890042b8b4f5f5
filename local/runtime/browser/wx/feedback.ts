import { make } from '../dom'
import { askDialog, askSheet, hideToast, showToast } from '../layers'
import { api, Refusal } from './api'

interface ToastOptions {
  title?: string
  icon?: string
  image?: string
  duration?: number
  mask?: boolean
}

interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  cancelColor?: string
  confirmText?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}

export const feedback = () => ({
  showToast: api(
    'showToast',
    ({ title = '', icon = 'success', image = '', duration = 1500, mask = false }: ToastOptions) =>
      showToast(title, { icon, image, ms: duration, blocking: mask }),
  ),
  hideToast: api('hideToast', hideToast),
  showLoading: api('showLoading', ({ title = '加载中', mask = false }: ToastOptions) =>
    showToast(title, { icon: 'loading', ms: Infinity, blocking: mask }),
  ),
  hideLoading: api('hideLoading', hideToast),
  showModal: api('showModal', showModal),
  showActionSheet: api('showActionSheet', showActionSheet),
})

async function showModal(options: ModalOptions) {
  const { title = '', content = '', showCancel = true, editable = false } = options
  const field = editable ? make('textarea') : undefined
  if (field) Object.assign(field, { value: content, placeholder: options.placeholderText ?? '', rows: 2 })
  const confirm = await askDialog(
    title,
    [field ?? make('p', '', content)],
    [
      ...(showCancel
        ? [{ text: options.cancelText ?? '取消', value: false, color: options.cancelColor }]
        : []),
      {
        text: options.confirmText ?? '确定',
        value: true,
        className: 'phone-ok',
        color: options.confirmColor,
      },
    ],
  )
  return { confirm, cancel: !confirm, ...(field && confirm ? { content: field.value } : { content: null }) }
}

async function showActionSheet({
  alertText = '',
  itemList,
  itemColor,
}: {
  alertText?: string
  itemList: string[]
  itemColor?: string
}) {
  if (itemList.length > 6)
    throw new Refusal('parameter error: itemList should not be larger than 6 in length')
  const tapIndex = await askSheet(alertText, itemList, itemColor)
  if (tapIndex === undefined) throw new Refusal('cancel')
  return { tapIndex }
}
