/** The entries of a dictionary of OpenCC: what is written, and of what it can become the commonest. */
export function* entriesOf(dictionary: string): Generator<readonly [string, string]> {
  for (const entry of dictionary.split('|')) {
    const [from, to] = entry.split(' ')
    if (from && to) yield [from, to]
  }
}
