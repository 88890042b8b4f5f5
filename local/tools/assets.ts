const HILL = '#2F6B4F'
const STRAW = '#E0A93B'
const PERSIMMON = '#C8402F'

const icon = (strokes: string, accent: string) => (colour: string, selected: boolean) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><g fill="none" stroke="${colour}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">` +
  `${selected ? `<g fill="${colour}" fill-opacity=".16" stroke="none">${accent}</g>` : ''}${strokes}</g></svg>`

/** Line icons of one weight; the selected one is washed inside as well as coloured. */
export const tabIcons = {
  home: icon(
    '<path d="M5.5 19 20 7l14.5 12"/><path d="M9.5 16v15.500a1.5 1.5 0 0 0 1.5 1.500h18a1.5 1.5 0 0 0 1.5-1.500V16"/><path d="M16 33v-8.500a4 4 0 0 1 8 0V33"/>',
    '<path d="M9.5 16 20 7l10.5 9v17h-21z"/>',
  ),
  landscape: icon(
    '<path d="M20 33.500V21"/><path d="M20 29.500c-5.5 0-8.5-2.5-9.5-7 5.5-.5 9 2 9.5 7zM20 29.500c5.5 0 8.5-2.5 9.5-7-5.5-.5-9 2-9.5 7z"/><circle cx="20" cy="12.5" r="2.6"/>' +
      '<path d="M17.7 11.200a4 4 0 1 1 4.6 0M22.6 12.200a4 4 0 1 1-1.5 5M17.4 12.200a4 4 0 1 0 1.5 5"/><path d="M8 33.500h24"/>',
    '<circle cx="20" cy="12.5" r="8"/><path d="M20 29.500c-5.5 0-8.5-2.5-9.5-7 5.5-.5 9 2 9.5 7zM20 29.500c5.5 0 8.5-2.5 9.5-7-5.5-.5-9 2-9.5 7z"/>',
  ),
  ranking: icon(
    '<path d="M15 33V9.500A1.5 1.5 0 0 1 16.5 8h7A1.5 1.5 0 0 1 25 9.500V33"/><path d="M15 18.500H8A1.5 1.5 0 0 0 6.5 20v13M25 23.500h7a1.5 1.5 0 0 1 1.5 1.500v8"/><path d="M5 33h30"/><path d="M20 13v5"/>',
    '<path d="M15 8h10v25H15zM6.5 18.500H15V33H6.500zM25 23.500h8.500V33H25z"/>',
  ),
  mine: icon(
    '<circle cx="20" cy="13.5" r="6.5"/><path d="M7.5 33.500c1-7.5 6-10.5 12.5-10.500s11.5 3 12.5 10.500z"/>',
    '<circle cx="20" cy="13.5" r="6.5"/><path d="M7.5 33.500c1-7.5 6-10.5 12.5-10.500s11.5 3 12.5 10.500z"/>',
  ),
}

const fruits = [
  [170, 62],
  [184, 48],
  [198, 64],
  [188, 74],
  [204, 50],
  [174, 78],
]

/** One hill line, a small persimmon tree, and something of the subject. */
const empty = (subject: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160" fill="none" stroke-linecap="round" stroke-linejoin="round">` +
  `<path d="M8 122c22-6 34-40 58-44 16-2 22 14 38 12 20-3 26-22 46-20 26 3 44 44 82 50v20H8z" fill="${HILL}" opacity=".1"/>` +
  `<path d="M8 122c22-6 34-40 58-44 16-2 22 14 38 12 20-3 26-22 46-20 26 3 44 44 82 50" stroke="${HILL}" stroke-width="3"/>` +
  `<path d="M8 140h224" stroke="${HILL}" stroke-width="3" opacity=".45"/>` +
  `<path d="M188 139V92m0 18-14-16m14 8 12-16m-12 4-4-18" stroke="#6B4F3A" stroke-width="4"/>` +
  `<path d="M166 84c-14-6-12-24 2-28 2-16 24-20 32-8 14 0 20 18 8 28-4 14-34 18-42 8z" fill="${HILL}" opacity=".2"/>` +
  `<g fill="${PERSIMMON}">${fruits.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="4.5"/>`).join('')}</g>` +
  `<path d="M20 140c2-8 0-12-4-16m6 16c0-7 3-11 8-14M218 140c0-8 3-12 7-15m-9 15c-1-6-3-9-7-11" stroke="${HILL}" stroke-width="2.5"/>${subject}</svg>`

export const emptyStates = {
  entries: empty(
    `<g stroke="${HILL}" stroke-width="3"><path d="M66 140v-14h76v14" fill="#F6F4EE"/><path d="M58 112v8a46 11 0 0 0 92 0v-8" fill="#F6F4EE"/><ellipse cx="104" cy="112" rx="46" ry="11" fill="#F6F4EE"/><path d="M86 82h34v26H86z" fill="#F6F4EE"/><ellipse cx="86" cy="95" rx="6" ry="13" fill="#F6F4EE"/></g>` +
      `<path d="M126 95h36M82 112c12 5 30 6 44 1" stroke="${STRAW}" stroke-width="5"/>`,
  ),
  notices: empty(
    `<path d="M62 140V74m82 66V74" stroke="#6B4F3A" stroke-width="5"/><rect x="54" y="64" width="98" height="56" rx="6" fill="#F6F4EE" stroke="${HILL}" stroke-width="3"/>` +
      `<path d="M48 64 103 46l55 18z" fill="${HILL}"/><path d="M70 82h40M70 94h62M70 106h52" stroke="${STRAW}" stroke-width="4"/><circle cx="136" cy="80" r="5" fill="${PERSIMMON}"/>`,
  ),
  network: empty(
    `<path d="M98 140V58m-13 82 13-52 13 52M88 126h20" stroke="${HILL}" stroke-width="3.5"/><circle cx="98" cy="52" r="6" fill="${STRAW}"/>` +
      `<path d="M80 62a22 22 0 0 1 0-22m36 0a22 22 0 0 1 0 22" stroke="${STRAW}" stroke-width="4"/><path d="M66 70a38 38 0 0 1 0-38m64 0a38 38 0 0 1 0 38" stroke="${STRAW}" stroke-width="4" stroke-dasharray="1 9"/><path d="m58 86 82-68" stroke="${PERSIMMON}" stroke-width="4"/>`,
  ),
  votes: empty(
    `<path d="M70 92h66l8 16v32H62v-32z" fill="#F6F4EE" stroke="${HILL}" stroke-width="3"/><path d="M62 108h82M88 100h30" stroke="${HILL}" stroke-width="3"/>` +
      `<path d="M86 96V58h34v38" fill="#fff" stroke="${STRAW}" stroke-width="3.5"/><path d="M103 86c-14-8-10-18-4-18 3 0 4 3 4 3s1-3 4-3c6 0 10 10-4 18z" fill="${PERSIMMON}"/>`,
  ),
  done: empty(
    `<path d="m58 112 45-34 45 34" stroke="${PERSIMMON}" stroke-width="4"/><path d="M68 106v34h70v-34l-35-26z" fill="#F6F4EE" stroke="${HILL}" stroke-width="3"/><path d="m88 118 11 11 21-23" stroke="${HILL}" stroke-width="5"/>` +
      `<path d="m40 140 12-46m-18 46c2-10 6-14 12-16 6 4 8 8 8 16z" stroke="${STRAW}" stroke-width="4"/>`,
  ),
}

export const logo =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" stroke-linecap="round" stroke-linejoin="round"><clipPath id="c"><circle cx="120" cy="120" r="116"/></clipPath>` +
  `<g clip-path="url(#c)"><path d="M0 0h240v240H0z" fill="#F6EBD2"/><circle cx="176" cy="66" r="24" fill="${STRAW}"/>` +
  `<path d="M-10 150c30-10 46-66 82-70 24-2 34 22 56 18 30-6 40-30 66-24 30 8 40 50 66 62v110H-10z" fill="#9DBFA4"/>` +
  `<path d="M-10 178c50-30 90-34 130-20s80 12 130-14v106H-10z" fill="${HILL}"/><path d="M96 240c0-30 8-40 24-46 14-6 12-14 4-22h22c10 14 8 24-2 32-14 10-14 18-12 36z" fill="#F0DDB0"/>` +
  `<path d="M84 126h84v54H84z" fill="#FFFAF0"/><path d="M168 126v54l16-8v-46z" fill="#D9CBB2"/><path d="M70 130 96 92h76l26 38z" fill="${PERSIMMON}"/><path d="M96 92h76" stroke="#8E2C20" stroke-width="6"/>` +
  `<path d="M124 180v-32h22v32z" fill="#6B4F3A"/><path d="M96 142h16v18H96z" fill="#5F8FA8"/>` +
  `<path d="M40 218c10-38 18-60 12-92" fill="none" stroke="#1F4A37" stroke-width="6"/><path d="M52 128c-16-6-20-20-14-34 14 6 20 18 14 34zM50 158c-18 2-28-8-30-22 16-2 28 6 30 22zM48 166c4-16 16-22 30-20 0 16-12 24-30 20zM44 194c-16 4-26-4-30-16 16-4 26 2 30 16z" fill="#6FA06A"/>` +
  `<circle cx="62" cy="134" r="9" fill="${PERSIMMON}"/><circle cx="66" cy="182" r="9" fill="${PERSIMMON}"/></g></svg>`
