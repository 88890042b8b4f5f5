import { chipRows, tapOption, type Option } from './rows'

/** One or several of a short list, all in sight. Says `change` with the chosen values as a list. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    options: { type: Array, value: [] as Option[] },
    chosen: { type: Array, value: [] as string[] },
    multiple: { type: Boolean, value: false },
    disabled: { type: Boolean, value: false },
  },
  data: { rows: chipRows([], []) },
  observers: {
    'options, chosen'(options: Option[], chosen: string[]) {
      this.setData({ rows: chipRows(options, chosen) })
    },
  },
  methods: {
    tap(event: WechatMiniprogram.TouchEvent) {
      if (this.data.disabled) return
      const { options, chosen, multiple } = this.data as unknown as {
        options: Option[]
        chosen: string[]
        multiple: boolean
      }
      const { value } = event.currentTarget.dataset as { value: string }
      this.triggerEvent('change', { value: tapOption(options, chosen, value, multiple) })
    },
  },
})
