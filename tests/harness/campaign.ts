/**
 * Whether the long variants are asked for (`npm run campaign`). Vitest says so through `import.meta.env`, in Node
 * and in the browser alike; Playwright, which has no such thing, through the environment of the process.
 */
export const isCampaign: boolean =
  ((import.meta.env as ImportMetaEnv | undefined)?.['CAMPAIGN'] ?? globalThis.process?.env?.['CAMPAIGN']) === '1'

/** The one or the other, as the run is a sample or a campaign: `runs(1_000, 100_000)`. */
export function runs<Value>(sample: Value, campaign: Value): Value {
  return isCampaign ? campaign : sample
}
