/** What a file may be called on any system: the words without what one of them refuses, or `otherwise` where nothing is left. */
export function fileName(words: string, otherwise = 'qiantou'): string {
  const tidy = words.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return tidy.slice(0, 60).trim() || otherwise
}
