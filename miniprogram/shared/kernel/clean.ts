/** What nobody sees, and what makes a line read otherwise than it is stored. */
const unseen = [
  // control characters, but for line breaks
  '\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f',
  // zero-width and soft hyphen
  '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u206a-\\u206f\\u3164\\ufeff\\uffa0',
  // writing direction: U+202E shows “gnp.exe” as “exe.png”
  '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069',
  // no characters, and no XML either
  '\\ufdd0-\\ufdef\\ufff9-\\uffff',
].join('')

// No \p{…} and no lookbehind: this runs on old phones too.
const emoji = '(?:[\\ud83c-\\ud83e][\\udc00-\\udfff]|[\\u2190-\\u2bff])\\ufe0f?'
const pattern = new RegExp(
  // Kept: what joins two emoji into one. Then: invisible letters (tags), pairs, halves of pairs.
  // eslint-disable-next-line no-misleading-character-class -- joiners are what is looked for
  `(${emoji}\\u200d(?=[\\ud83c-\\ud83e\\u2190-\\u2bff]))|\\udb40[\\udc00-\\udfff]|([\\ud800-\\udbff][\\udc00-\\udfff])|[\\ud800-\\udfff]|[${unseen}]`,
  'g',
)

/**
 * The one rule for text that people write: what cannot be seen is dropped, not refused, since phones and clipboards bring it
 * along without anybody's doing. Tabs become spaces and every kind of line break `\n`. What is left is valid XML.
 */
export const cleanText = (written: string): string =>
  written
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(pattern, (_, joined: string | undefined, pair: string | undefined) => joined ?? pair ?? '')

/** The same in one line: names, titles, places. */
export const cleanLine = (written: string): string => cleanText(written).replace(/\s*\n\s*/g, ' ')
