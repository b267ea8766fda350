import characters from 'opencc-js/dict/STCharacters'
import taiwan from 'opencc-js/dict/TWVariants'
import { entriesOf } from './dictionary.ts'
import { pack } from './packed-pairs.ts'

/** Characters as they are written in Taiwan rather than in OpenCC's standard: 裡, 為, 眾. */
export function asWritten(text: string): string {
  const variants = (taiwanese ??= new Map(entriesOf(taiwan)))
  return Array.from(text, (character) => variants.get(character) ?? character).join('')
}
let taiwanese: ReadonlyMap<string, string> | null = null

/**
 * Simplified characters and their Traditional forms, packed: of several the commonest, as Taiwan writes it. Pairs of
 * different length in UTF-16 code units are left out. The build puts the result in the place of this module.
 */
export function packedTraditionalCharacters(): string {
  const pairs = new Map<string, string>()
  for (const [from, to] of [...entriesOf(taiwan), ...entriesOf(characters)]) pairs.set(from, asWritten(to))
  return pack([...pairs].filter(([from, to]) => from !== to && from.length === to.length))
}
