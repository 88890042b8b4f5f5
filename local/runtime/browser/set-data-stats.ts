/** What setData carried to one page and the app's own components on it. */
export interface PageStats {
  page: string
  count: number
  bytes: number
  /** The first call's size: what stands between opening and seeing. */
  first: number
  largest: number
}

window.__setData = []

export function countSetData(page: string, data: unknown): void {
  const bytes = new TextEncoder().encode(JSON.stringify(data) ?? '').length
  const known = window.__setData.find((it) => it.page === page)
  if (!known) {
    window.__setData.push({ page, count: 1, bytes, first: bytes, largest: bytes })
    return
  }
  known.count += 1
  known.bytes += bytes
  known.largest = Math.max(known.largest, bytes)
}
