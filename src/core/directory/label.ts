/** Characters a line of a short label holds, and the lines it may have. */
export const LABEL = { width: 14, lines: 2 } as const

/** Breaks a label at spaces, each line as full as it goes. A longer word gets a line of its own and sticks out. */
export function labelLines(text: string, width: number = LABEL.width): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Whether a label can be set in two lines of 14 characters. */
export function labelFits(text: string): boolean {
  const lines = labelLines(text)
  return lines.length <= LABEL.lines && lines.every((line) => line.length <= LABEL.width)
}

/** Only used where a level or a place before a label makes it too long; the rarer loss first. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/\bNational\b/, 'Nat.'],
  [/\bProvincial\b/, 'Prov.'],
  [/\bDevelopment\b/, 'Dev.'],
  [/\bIntellectual\b/, 'Intell.'],
  [/\bSupervision\b/, 'Superv.'],
  [/\bInspection\b/, 'Insp.'],
  [/\bManagement\b/, 'Mgmt'],
  [/\bRegulator\b/, 'Reg.'],
  [/\bRegulation\b/, 'Reg.'],
  [/\bConstruction\b/, 'Constr.'],
  [/\bEnvironment\b/, 'Env.'],
  [/\bAgriculture\b/, 'Agric.'],
  [/\bResources\b/, 'Res.'],
  [/\bSocial Security\b/, 'Soc. Sec.'],
  [/\bSecurity\b/, 'Sec.'],
  [/\bBroadcasting\b/, 'Media'],
  [/\bOffice\b/, 'Off.'],
]

/** The label, with as few words shortened as make it fit, or null where nothing helps. */
export function fitLabel(text: string): string | null {
  let label = text
  if (labelFits(label)) return label
  for (const [word, short] of SHORTER) {
    label = label.replace(word, short)
    if (labelFits(label)) return label
  }
  return null
}
