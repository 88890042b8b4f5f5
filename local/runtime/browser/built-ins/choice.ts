import { liveOf, type BuiltIn, type Live, type Part } from './part'

const markChecked = (part: Part) => {
  part.host.toggleAttribute('checked', part.flag('checked'))
  part.host.setAttribute('aria-checked', String(part.flag('checked')))
  part.host.toggleAttribute('disabled', part.flag('disabled'))
  part.host.style.setProperty('--checked', part.text('color') || '#09BB07')
}

const itemsOf = (group: Part, tag: string) =>
  [...group.host.querySelectorAll(tag)].flatMap((host) => liveOf(host)?.part ?? [])

function choice(role: 'checkbox' | 'radio'): BuiltIn {
  return {
    properties: { value: null, checked: null, color: String, name: String },
    mount(part): Live {
      part.host.setAttribute('role', role)
      part.on('tap', () => {
        if (part.flag('disabled') || (role === 'radio' && part.flag('checked'))) return
        const around = part.host.closest(`wx-${role}-group`)
        const group = around ? liveOf(around)?.part : undefined
        if (role === 'radio' && group)
          for (const other of itemsOf(group, 'wx-radio')) other.set({ checked: other === part })
        else part.set({ checked: !part.flag('checked') })
        group?.emit('change', { value: groupValue(group, role) })
      })
      return { update: () => markChecked(part) }
    },
  }
}

function groupValue(group: Part, role: 'checkbox' | 'radio'): unknown {
  const values = itemsOf(group, `wx-${role}`).flatMap((item) =>
    item.flag('checked') ? [item.value('value')] : [],
  )
  return role === 'radio' ? (values[0] ?? '') : values
}

const group = (role: 'checkbox' | 'radio'): BuiltIn => ({
  properties: { name: String },
  mount: (part) => ({
    field: {
      value: () => groupValue(part, role),
      reset: () => itemsOf(part, `wx-${role}`).forEach((item) => item.set({ checked: false })),
    },
  }),
})

export const checkbox = choice('checkbox')
export const radio = choice('radio')
export const checkboxGroup = group('checkbox')
export const radioGroup = group('radio')

export const switchPart: BuiltIn = {
  properties: { checked: null, type: { type: String, value: 'switch' }, color: String, name: String },
  mount(part) {
    part.host.setAttribute('role', 'switch')
    part.on('tap', () => {
      if (part.flag('disabled')) return
      part.set({ checked: !part.flag('checked') })
      part.emit('change', { value: part.flag('checked') })
    })
    return {
      update: () => markChecked(part),
      field: { value: () => part.flag('checked'), reset: () => part.set({ checked: false }) },
    }
  },
}
