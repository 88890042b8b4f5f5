const GROUP = 20

/** More rows behind those shown; a row that moved between two answers is shown once. */
export function merge<R extends { readonly id: string }>(shown: readonly R[], more: readonly R[]): R[] {
  const known = new Set(shown.map((row) => row.id))
  return [...shown, ...more.filter((row) => !known.has(row.id))]
}

/** Rows in groups, so that no node of a page has too many children. */
export const grouped = <R>(rows: readonly R[]): R[][] =>
  Array.from({ length: Math.ceil(rows.length / GROUP) }, (_, i) => rows.slice(i * GROUP, (i + 1) * GROUP))
