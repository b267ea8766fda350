/** As many arguments as a function can surely be called with. */
const MOST = 8192

/** The text of UTF-16 code units, also of halves of a pair that stand alone. */
export function fromUnits(units: Uint16Array): string {
  if (units.length <= MOST) return String.fromCharCode(...units)
  const pieces: string[] = []
  for (let i = 0; i < units.length; i += MOST) pieces.push(String.fromCharCode(...units.subarray(i, i + MOST)))
  return pieces.join('')
}
