import type { VotingFace } from '../../../typings/contract'
import { buttonFace } from './face'

/** The vote at the thumb: its face says what may be done, a tap says `vote`. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    voting: { type: Object, value: {} },
    busy: { type: Boolean, value: false },
  },
  data: { face: buttonFace(null) },
  observers: {
    voting(voting: Partial<VotingFace>) {
      this.setData({ face: buttonFace(voting.state ? (voting as VotingFace) : null) })
    },
  },
  methods: {
    tap() {
      if (this.data.face.free && !this.data.busy) this.triggerEvent('vote')
    },
  },
})
