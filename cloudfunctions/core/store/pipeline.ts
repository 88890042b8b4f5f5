import type { Where } from './collection'
import { $ } from './sdk'

interface Pipeline {
  match(where: Where): Pipeline
  project(fields: object): Pipeline
  sort(order: object): Pipeline
  group(by: object): Pipeline
  limit(count: number): Pipeline
  done(): object[]
}

/** The stages of a lookup that asks another collection for what is always the same. */
export const pipeline = (): Pipeline => ($ as unknown as { pipeline(): Pipeline }).pipeline()
