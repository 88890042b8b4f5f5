import { createIntersectionObserver } from '../intersection'
import { createSelectorQuery } from '../query'

export const queries = () => ({
  createSelectorQuery: () => createSelectorQuery(),
  createIntersectionObserver: (component: object, options?: object) =>
    createIntersectionObserver(component, options),
})
