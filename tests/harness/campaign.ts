/**
 * Whether the long variants are asked for (`npm run campaign`). Vitest says so through `import.meta.env`, in Node
 * and in the browser alike; Playwright, which has no such thing, through the environment of the process.
 */
export const isCampaign: boolean =
  ((import.meta.env as ImportMetaEnv | undefined)?.['CAMPAIGN'] ?? globalThis.process?.env?.['CAMPAIGN']) === '1'

/**
 * A long run in pieces of ten minutes or less, each of which can be asked for alone by its title
 * (`-t 'part 3 of 10'`); a sample is one piece. `no` counts from 0.
 */
export function inParts(
  sample: number,
  campaign: number,
  parts: number,
): readonly { readonly title: string; readonly no: number; readonly numRuns: number }[] {
  if (!isCampaign) return [{ title: 'a sample', no: 0, numRuns: sample }]
  return Array.from({ length: parts }, (_, no) => ({
    title: `part ${no + 1} of ${parts}`,
    no,
    numRuns: Math.ceil(campaign / parts),
  }))
}

/** The one or the other, as the run is a sample or a campaign: `runs(1_000, 100_000)`. */
export function runs<Value>(sample: Value, campaign: Value): Value {
  return isCampaign ? campaign : sample
}
