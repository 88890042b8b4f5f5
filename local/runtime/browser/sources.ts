import { urlOf } from './files'

/** A file in the cloud's storage, at the address where the local cloud serves it. */
export const cloudUrl = (fileId: string) => {
  const path = fileId.replace(/^cloud:\/\/[^/]*\//, '')
  return `/files/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** What an <image src> names, as an address: cloud files, kept files, and paths relative to the component's own file. */
export function sourceUrl(source: string, owner = ''): string {
  if (!source) return ''
  if (source.startsWith('cloud://')) return cloudUrl(source)
  if (source.startsWith('wxfile://')) return urlOf(source) ?? source
  if (/^[a-z]+:|^\//i.test(source)) return source
  return new URL(source, `${location.origin}/${owner}`).pathname
}
