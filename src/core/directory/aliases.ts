import { theDirectory } from './entries.ts'

let forms: Map<string, readonly string[]> | null = null

/**
 * What else a body of the directory is called, by its id: Simplified, in short forms and abbreviations,
 * without place or level (`drc` → 发展改革委, 发展改革局, 发改委 …). For searching. Empty for an unknown id; an
 * id with a level or place (`drc-national`) has the names of its function.
 */
export function aliasesOf(id: string): readonly string[] {
  forms ??= new Map(
    theDirectory().entries.map((entry) => [
      entry.id,
      [...entry.forms.filter((form) => !form.includes('@')), ...(entry.national?.forms ?? [])],
    ]),
  )
  for (let known = id; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('-')))) {
    const found = forms.get(known)
    if (found) return found
  }
  return []
}
