/** The id of one intended write: made when the person starts it, kept with the draft, sent again on every retry. */
export const newClientId = (): string =>
  `c${Date.now().toString(36)}${Array.from({ length: 12 }, () => Math.floor(Math.random() * 36).toString(36)).join('')}`
