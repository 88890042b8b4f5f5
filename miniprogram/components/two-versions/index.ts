import type { Compared } from '../../services/forms/kind'

/** What a person wrote beside what stands there now, field by field. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { lines: { type: Array, value: [] as Compared[] } },
})
