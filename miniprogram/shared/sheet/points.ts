/** Hundredths as people write points on a sheet: `82.5`, `9`, without zeros nobody needs. */
export const plainPoints = (hundredths: number): string => String(Math.round(hundredths) / 100)
