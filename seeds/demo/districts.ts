import type { Village } from '../../cloudfunctions/core/records/roster'

/** Invented: the plan names no districts. Villages are dealt out in the plan's order, ten or so to each. */
export const districts = ['镇区', '东山', '泉河', '凤凰', '金星', '南岭'].map((name, i) => ({
  id: `demo-district-${i + 1}`,
  name: `${name}管区`,
}))

export const inDistricts = (villages: readonly Village[]): Village[] =>
  villages.map((village, i) => {
    const district = districts[Math.floor((i * districts.length) / villages.length)]
    return { ...village, ...(district ? { districtId: district.id, districtName: district.name } : {}) }
  })
