import { createSelectorQuery } from '../query'

interface Observing {
  createIntersectionObserver(options?: object): object
}

export const queries = () => ({
  createSelectorQuery: () => createSelectorQuery(),
  createIntersectionObserver: (component: Observing, options?: object) =>
    component.createIntersectionObserver(options),
})
