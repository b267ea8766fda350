import { unpack } from './packed-pairs.ts'
import { packedTraditionalCharacters } from './traditional-characters.ts'

let table: ReadonlyMap<string, string> | null = null

/**
 * Converts Simplified characters to Traditional, one by one: where one has several Traditional forms, the commonest is
 * taken. The result has the same length in UTF-16 code units.
 */
export function charactersToTraditional(text: string): string {
  const known = (table ??= new Map(unpack(packedTraditionalCharacters())))
  return text.replace(
    /[\u3400-\u9fff]|[\ud840-\ud888][\udc00-\udfff]/g,
    (character) => known.get(character) ?? character,
  )
}
