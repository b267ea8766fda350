import type { FoundClause } from './found.ts'
import type { Candidate, Rank } from './numbering.ts'
import { RANKS } from './numbering.ts'
import { firstAtLeast } from './range.ts'

/** A number that begins a unit. */
export interface Marker extends Candidate {
  /** The number as read: as printed, or what must have stood where it is lost. */
  readonly no: number
}

/** How far ahead a number looks for its successor. A plan has few numbers between two that matter. */
const HORIZON = 200
/** How long a title can be that runs into its first unit without a full stop. */
const LONGEST_TITLE = 120

const DEPTH = new Map<Rank, number>(RANKS.map((rank, depth) => [rank, depth]))
const depthOf = (rank: Rank): number => DEPTH.get(rank)!

class Acceptance {
  readonly markers: Marker[] = []
  /** The last number of each rank under the heading that is open. */
  readonly #current = new Map<Rank, number>()
  /** The last number of each rank at all: some plans number on through their headings. */
  readonly #last = new Map<Rank, number>()
  /** Enumerations inside a sentence: the last number, and where it stood. */
  readonly #inner = new Map<Rank, { no: number; end: number }>()
  readonly #text: string
  readonly #candidates: readonly Candidate[]
  readonly #clauses: readonly FoundClause[]
  readonly #pointRank: Rank

  constructor(text: string, candidates: readonly Candidate[], clauses: readonly FoundClause[]) {
    this.#text = text
    this.#candidates = candidates
    this.#clauses = clauses
    const lines = candidates.filter(({ rank, place }) => rank === 'arabic' && place === 'line')
    const commas = lines.filter(({ start, end }) => text.slice(start, end).endsWith('、')).length
    this.#pointRank = commas * 2 > lines.length ? 'arabic' : 'chapter'
  }

  run(): void {
    this.#candidates.forEach((candidate, index) => {
      const marker = candidate.lost === 'number' ? this.#restore(candidate, index) : candidate
      if (!marker) return
      if (this.#believe(marker, index)) this.#take(marker)
      else if (marker.place !== 'line') this.#noteInner(marker)
    })
  }

  #take(marker: Marker): void {
    this.markers.push(marker)
    this.#current.set(marker.rank, marker.no)
    this.#last.set(marker.rank, marker.no)
    for (const rank of RANKS.slice(depthOf(marker.rank) + 1)) this.#current.delete(rank)
    this.#inner.clear()
  }

  #noteInner({ rank, no, end }: Candidate): void {
    const inner = this.#inner.get(rank)
    if (no === 1 || inner?.no === no - 1) this.#inner.set(rank, { no, end })
  }

  #clauseBetween(start: number, end: number): boolean {
    const index = firstAtLeast(this.#clauses, start, (clause) => clause.start)
    return index < this.#clauses.length && this.#clauses[index]!.start < end
  }

  /** The next number that could stand beside this one, before a heading above it. */
  #successor(index: number, rank: Rank): Candidate | null {
    for (let i = index + 1; i < this.#candidates.length && i <= index + HORIZON; i += 1) {
      const next = this.#candidates[i]!
      if (next.lost === 'number') continue
      if (next.rank === rank) return next
      if (depthOf(next.rank) < depthOf(rank) && next.place !== 'inside') return null
    }
    return null
  }

  /** An enumeration of units has a clause in its first one; one inside a sentence has none before its second point. */
  #opensGroup(candidate: Candidate, index: number): boolean {
    const next = this.#successor(index, candidate.rank)
    return this.#clauseBetween(candidate.end, next?.start ?? this.#text.length)
  }

  #expected({ rank, no, place }: Candidate): boolean {
    const current = this.#current.get(rank)
    if (current !== undefined) return no === current + 1
    const last = this.#last.get(rank)
    return no === 1 || (last === undefined ? place === 'line' : no === last + 1)
  }

  /** Whether a title stands open, with nothing but itself between its number and this place. */
  #inTitle({ start }: Candidate, deepest: Rank): boolean {
    const heading = this.markers.at(-1)
    if (!heading || depthOf(heading.rank) > depthOf(deepest) || start - heading.end > LONGEST_TITLE) return false
    const title = this.#text.slice(heading.end, start)
    return title.trim() !== '' && !/[。;\n]/u.test(title) && !this.#clauseBetween(heading.end, start)
  }

  /** A chapter's number in the middle of a line: its title runs into the first of its items. */
  #headsItems({ end }: Candidate, index: number): boolean {
    const next = this.#candidates[index + 1]
    if (next?.rank !== 'paren' || next.place !== 'inside' || next.start - end > LONGEST_TITLE) return false
    const last = this.#last.get('paren')
    const title = this.#text.slice(end, next.start)
    return (next.no === 1 || next.no === (last ?? NaN) + 1) && title.trim() !== '' && !/[。;\n]/u.test(title)
  }

  #continuesInner({ rank, no, start }: Candidate): boolean {
    const inner = this.#inner.get(rank)
    return inner !== undefined && no === inner.no + 1 && !this.#clauseBetween(inner.end, start)
  }

  /** What a number that is lost must have been, from its neighbours; null where they leave no room for it. */
  #restore(candidate: Candidate, index: number): Marker | null {
    const rank = candidate.rank === 'chapter' ? this.#pointRank : candidate.rank
    const current = this.#current.get(rank)
    const next = this.#successor(index, rank)
    const following = next && (next.place === 'line' || next.place === 'clause') ? next.no : undefined
    if (current === undefined) {
      if (following === undefined || following < 2) return null
      const last = this.#last.get(rank) ?? 0
      return following === 2 || following === last + 2 ? { ...candidate, rank, no: following - 1 } : null
    }
    if (following !== undefined && following === current + 1) return null
    return { ...candidate, rank, no: current + 1 }
  }

  #believe(candidate: Candidate, index: number): boolean {
    const { rank, no, place, glued, lost } = candidate
    const expected = this.#expected(candidate)
    if (glued === 'digit' && !(expected && (place === 'line' || place === 'clause'))) return false
    if (lost === 'bracket') {
      if (place === 'inside') return expected && this.#inTitle(candidate, 'section')
      return expected || (place === 'line' && no > (this.#current.get(rank) ?? 0))
    }
    if (place === 'line')
      return expected || !/[,、]$/u.test(this.#text.slice(Math.max(0, candidate.start - 60), candidate.start).trimEnd())
    const deep = depthOf(rank) >= depthOf('arabic')
    if (place === 'clause') {
      const before = this.#current.get(rank) ?? this.#last.get(rank) ?? 0
      return expected || no === 1 || (no > before && no <= before + 5)
    }
    if (!expected || this.#continuesInner(candidate)) return false
    if (place === 'inside') {
      if (rank === 'chapter') return this.#headsItems(candidate, index)
      if (rank === 'paren') return this.#inTitle(candidate, 'section')
      const begins = no === 1 || no === (this.#last.get(rank) ?? NaN) + 1
      return rank === 'arabic' && begins && this.#inTitle(candidate, 'paren') && this.#opensGroup(candidate, index)
    }
    if (!deep) return place !== 'colon' || no === 1
    if (no === 1) return this.#opensGroup(candidate, index)
    // Numbers that run on through headings go on behind a title, too.
    return place === 'sentence' && (this.#current.has(rank) || this.#opensGroup(candidate, index))
  }
}

/**
 * Decides which numbers begin units: where they stand, whether they follow on from the one before, and
 * whether a clause comes before the next one tell them from figures and enumerations in a sentence.
 */
export function acceptMarkers(
  text: string,
  candidates: readonly Candidate[],
  clauses: readonly FoundClause[],
): Marker[] {
  const acceptance = new Acceptance(text, candidates, clauses)
  acceptance.run()
  return acceptance.markers
}
