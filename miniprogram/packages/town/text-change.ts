const AROUND = 12
const SHORT = 120

/** Two long texts cut to where they differ, with a few words around it: nobody compares two whole pages on a phone. */
export function whereTheyDiffer(mine: string, theirs: string): { mine: string; theirs: string } {
  if (mine === theirs || Math.max(mine.length, theirs.length) <= SHORT) return { mine, theirs }
  const most = Math.min(mine.length, theirs.length)
  let head = 0
  while (head < most && mine[head] === theirs[head]) head++
  let tail = 0
  while (tail < most - head && mine[mine.length - 1 - tail] === theirs[theirs.length - 1 - tail]) tail++
  const from = Math.max(0, head - AROUND)
  const rest = Math.max(0, tail - AROUND)
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - rest)}${rest > 0 ? '…' : ''}`
  return { mine: cut(mine), theirs: cut(theirs) }
}
