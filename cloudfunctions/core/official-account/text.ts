import escape from 'lodash/escape'
import { exposureKinds } from '@shared/exposure/schema'
import { dayOf, readDay } from '@shared/kernel/days'
import { outline, type Paragraph } from '@shared/notice/outline'
import type { Exposure, Notice, Publication } from '../records/publication'

/** What an article says, whatever kind of publication it comes from. */
export interface ArticleText {
  readonly title: string
  readonly author: string
  readonly paragraphs: readonly Paragraph[]
  /** The line at its end: number, office, day. */
  readonly signed: string
  /** Public pictures, as file ids. */
  readonly pictures: readonly string[]
}

const body = (text: string): Paragraph => ({ kind: 'body', text })

const demoWords = '演示数据，不是真实情况。'

/**
 * What a published notice or example says as an article.
 * @param demo of made-up data: it says so in its first line, which is also the line under its title in a list
 */
export function articleText(publication: Publication, demo: boolean): ArticleText {
  const text = textOf(publication)
  return demo ? { ...text, paragraphs: [body(demoWords), ...text.paragraphs] } : text
}

function textOf(publication: Publication): ArticleText {
  const day = readDay(dayOf(publication.publishedAt), true)
  const pictures = publication.photos.map(({ display }) => display)
  if (publication.type === 'exposure') {
    const { form, villageName, kind, fixed } = publication as Exposure
    return {
      title: form.title,
      author: '',
      paragraphs: [
        { kind: 'first', text: `${exposureKinds[kind]}：${form.title}` },
        body(`${villageName} · ${form.place}`),
        ...form.text.split(/\n+/).filter(Boolean).map(body),
        ...(fixed ? [body(`已于${readDay(dayOf(fixed.at), true)}整改好。`)] : []),
      ],
      signed: day,
      pictures: [...pictures, ...(fixed?.photos ?? []).map(({ display }) => display)],
    }
  }
  const { form, number, issuer } = publication as Notice
  return {
    title: form.title,
    author: issuer,
    paragraphs: outline(form.body).flat(),
    signed: [number, issuer, day].filter(Boolean).join('　'),
    pictures,
  }
}

const styles: Readonly<Record<Paragraph['kind'], string>> = {
  addressee: 'margin:0 0 16px',
  first: 'margin:24px 0 12px;font-weight:bold',
  second: 'margin:16px 0 8px;font-weight:bold',
  body: 'margin:0 0 16px;text-indent:2em',
}

/**
 * The article as HTML. WeChat drops style sheets and classes, so every style stands on its element.
 * @param addressOf where a picture is found; those without an address are left out
 */
export function articleHtml(text: ArticleText, addressOf: (fileId: string) => string | undefined): string {
  const lines = text.paragraphs.map((line) => `<p style="${styles[line.kind]}">${escape(line.text)}</p>`)
  const pictures = text.pictures.flatMap((fileId) => {
    const address = addressOf(fileId)
    return address
      ? [`<p style="margin:0 0 12px"><img src="${escape(address)}" style="max-width:100%" /></p>`]
      : []
  })
  const signed = `<p style="margin:24px 0;text-align:right;color:#666">${escape(text.signed)}</p>`
  return `<section style="font-size:17px;line-height:1.8;color:#22302B">${[...lines, ...pictures, signed].join('')}</section>`
}

/** The two lines under the title in a list; WeChat takes 120 characters. */
export const digestOf = ({ paragraphs }: ArticleText): string =>
  [
    ...paragraphs
      .filter(({ kind }) => kind === 'body')
      .map(({ text }) => text)
      .join(''),
  ]
    .slice(0, 100)
    .join('')
