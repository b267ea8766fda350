import { theDirectory } from './entries.ts'

let forms: Map<string, readonly string[]> | null = null

function read(): Map<string, readonly string[]> {
  const { entries, ofPlace } = theDirectory()
  const all = new Map<string, readonly string[]>()
  for (const { id, forms: own, national } of [
    ...entries,
    ...[...ofPlace.values()].flatMap((each) => [...each.values()]),
  ]) {
    const known = [...(all.get(id) ?? []), ...own.filter((form) => !form.includes('@')), ...(national?.forms ?? [])]
    all.set(id, [...new Set(known)])
  }
  return all
}

/**
 * What else a body of the directory is called, by its id: Simplified, in short forms and abbreviations,
 * without place or level (`drc` → 发展改革委, 发展改革局, 发改委 …). For searching. Empty for an unknown id; an
 * id with a level or place (`drc-national`) has the names of its function.
 */
export function aliasesOf(id: string): readonly string[] {
  forms ??= read()
  for (let known = id; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('-')))) {
    const found = forms.get(known)
    if (found) return found
  }
  return []
}
