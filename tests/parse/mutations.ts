import fc from 'fast-check'
import { toSimplified } from '../../src/core/script/to-simplified.ts'

/** One change of a text, as copying, scanning and conversion make them. */
type Mutation = (text: string) => string

const piece = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(400) })

function place(text: string, { at, length }: { at: number; length: number }): [start: number, end: number] {
  const start = Math.floor(at * text.length)
  return [start, Math.min(text.length, start + length)]
}

const SIGNS = [...'()（）【】[]〔〕《》「」、，,。；;：:.．\n\r\t \u3000①⑴㈠⒈/|-—一二十百第章条等和及与各']
const WORDS = [
  '牵头', '負責', '参加', '牵头单位：', '责任单位:', '等部门', '各区、县级市', '会同', '，下同', '（', '）', '1．2020年', '3.5',
  '列第一位者为牵头单位，下同', '均需各地区落实，不再列出', '\n序号\t任务\t牵头单位\t配合单位\n', '\t\t', '/\n', '年底前', '【牵头单位】', '(shí)', '\n— 3 —\n', '附件：1.', '\ud842\udfb7', '\ud800', '\ufeff', '２０１６年１月',
  '**', '\u2004', '\u1680', '2022-2020年', '12月至3月', '以下各项均需各区落实，不再列出',
] // prettier-ignore

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  piece.map((range): Mutation => (text) => {
    const [start, end] = place(text, range)
    return text.slice(0, start) + text.slice(end)
  }),
  piece.map((range): Mutation => (text) => {
    const [start, end] = place(text, range)
    return text.slice(0, end) + text.slice(start)
  }),
  fc.tuple(piece, piece).map(([one, other]): Mutation => (text) => {
    const [start, end] = place(text, one)
    const to = Math.max(end, place(text, other)[0])
    return text.slice(0, start) + text.slice(end, to) + text.slice(start, end) + text.slice(to)
  }),
  fc.tuple(piece, fc.constantFrom(...SIGNS, ...WORDS)).map(([range, word]): Mutation => (text) => {
    const [start] = place(text, range)
    return text.slice(0, start) + word + text.slice(start)
  }),
  fc
    .tuple(piece, fc.constantFrom(...SIGNS), fc.constantFrom('', ...SIGNS))
    .map(([range, from, to]): Mutation => (text) => {
      const [start, end] = place(text, { at: range.at, length: range.length * 10 })
      return text.slice(0, start) + text.slice(start, end).replaceAll(from, to) + text.slice(end)
    }),
  piece.map((range): Mutation => (text) => {
    const [start, end] = place(text, { at: range.at, length: range.length * 10 })
    return text.slice(0, start) + toSimplified(text.slice(start, end)) + text.slice(end)
  }),
  fc.constant<Mutation>((text) => text.replaceAll('\n', '')),
  fc.constant<Mutation>((text) => text.replaceAll('\n', '\r\n')),
  fc.constant<Mutation>((text) => text.replace(/[^\n]{30}/gu, '$&\n')),
)

/** Texts that come of the given ones by one to six changes. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce((result, change) => change(result), text))
}

/** Runs with one seed. */
const BATCH = 500
/** Batches between two lines that say how far it is. */
const EVERY = 4

/** A failure with the beginning of the text only: a whole plan would bury the message. */
function report({ failed, seed, counterexamplePath, counterexample, errorInstance }: fc.RunDetails<[string]>): void {
  if (!failed) return
  const text = JSON.stringify(counterexample?.[0] ?? '').slice(0, 1500)
  throw new Error(`seed ${seed}, path ${counterexamplePath}: ${String(errorInstance)}\n${text}`)
}

/**
 * Holds a property against as many texts, in batches with seeds of their own. A campaign says now and then how much is
 * done and what its seed is; CAMPAIGN_SEED is the first one, so that a campaign can be run again or go on.
 */
export function inBatches(
  name: string,
  texts: fc.Arbitrary<string>,
  holds: (text: string) => void,
  numRuns: number,
): void {
  const first = Number(process.env['CAMPAIGN_SEED'] ?? Math.floor(Math.random() * 1_000_000_000))
  for (let done = 0, seed = first; done < numRuns; done += BATCH, seed += 1) {
    const size = Math.min(BATCH, numRuns - done)
    fc.assert(fc.property(texts, holds), { numRuns: size, seed, reporter: report })
    if (numRuns > BATCH * EVERY && (done / BATCH) % EVERY === EVERY - 1)
      console.log(`${name}: ${done + size} of ${numRuns} hold, seed ${seed}`)
  }
}
