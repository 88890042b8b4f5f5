import * as cloud from 'wx-server-sdk'

// With the index.ts of each function this is the only place that names the SDK (test/architecture.spec.ts).
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export { cloud }

export const database = cloud.database()

/** Query and update operators (`gt`, `in`, `inc`, `push`, …). */
export const command = database.command

/** Aggregation expressions. */
export const $ = database.command.aggregate
