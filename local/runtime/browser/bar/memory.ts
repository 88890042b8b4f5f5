/** What the bar sets and the phone reads: settings.ts knows the same keys. */
export const remember = (name: string, value: string) => localStorage.setItem(`phone.${name}`, value)
export const remembered = (name: string, otherwise: string) =>
  localStorage.getItem(`phone.${name}`) ?? otherwise
export const forget = (name: string) => localStorage.removeItem(`phone.${name}`)
