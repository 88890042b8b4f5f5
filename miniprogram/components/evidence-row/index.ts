interface Photo {
  readonly id: string
  readonly thumb: string
  readonly display: string
}
const urlOf = ({ display, thumb }: Photo) => display || thumb

/** The photos of one step, whole on a tap: small ones in rows, or `large` ones beside each other to decide by. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    photos: { type: Array, value: [] as Photo[] },
    large: { type: Boolean, value: false },
    /** Whose photos they are; read out with each of them. */
    label: { type: String, value: '照片' },
  },
  methods: {
    look(event: WechatMiniprogram.TouchEvent) {
      const { id } = event.currentTarget.dataset as { id: string }
      const photos = this.data.photos as Photo[]
      const current = photos.find((photo) => photo.id === id)
      if (current) void wx.previewImage({ current: urlOf(current), urls: photos.map(urlOf) })
    },
  },
})
