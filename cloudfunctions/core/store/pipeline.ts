import type { Where } from './collection'
import { $ } from './sdk'

/** The stages of a lookup of its own, in the platform's way. */
interface Pipeline {
  match(where: Where): Pipeline
  project(fields: object): Pipeline
  sort(order: object): Pipeline
  group(by: object): Pipeline
  limit(count: number): Pipeline
  done(): object[]
}

export const pipeline = (): Pipeline => ($ as unknown as { pipeline(): Pipeline }).pipeline()
