type Rgb = readonly [number, number, number]

const parse = (hex: string): Rgb => {
  const value = parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const format = (rgb: Rgb): string =>
  '#' +
  rgb
    .map((c) =>
      Math.max(0, Math.min(255, Math.round(c)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')

export function mix(a: string, b: string, share: number): string {
  const [r, g, bl] = parse(a)
  const [r2, g2, bl2] = parse(b)
  return format([r + (r2 - r) * share, g + (g2 - g) * share, bl + (bl2 - bl) * share])
}

/** Paint thinned with warm white, or deepened with cool ink: never plain white or black, which look dead in gouache. */
export const light = (colour: string, share: number): string => mix(colour, '#fff6e2', share)
export const deep = (colour: string, share: number): string => mix(colour, '#22263f', share)
