import { CENTRAL } from './data/central.ts'
import { ECONOMY } from './data/economy.ts'
import { ORGANISATIONS, ZONES } from './data/organisations.ts'
import { PARTY } from './data/party.ts'
import { SOCIETY } from './data/society.ts'
import { TIANJIN_DEPARTMENTS, TIANJIN_ZONES } from './data/tianjin.ts'
import { readTable, type Entry } from './row.ts'

/** The directory, ready to be looked up. Forms are Simplified and shortened. */
export interface Directory {
  readonly entries: readonly Entry[]
  readonly byForm: ReadonlyMap<string, Entry>
  readonly byNationalForm: ReadonlyMap<string, Entry>
  /** Forms around a place (人民银行@分行), as what stands before and after it; longest endings first. */
  readonly around: readonly { readonly before: string; readonly after: string; readonly entry: Entry }[]
  /** Forms of central agencies that may follow any place (海关), longest first. */
  readonly suffixes: readonly { readonly suffix: string; readonly entry: Entry }[]
  /** By place: bodies that the general tables would name wrongly. */
  readonly ofPlace: ReadonlyMap<string, ReadonlyMap<string, Entry>>
}

function byForm(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.flatMap((entry) => entry.forms.map((form) => [form, entry] as const)))
}

function build(): Directory {
  const entries = [
    ...readTable(ECONOMY, 'department'),
    ...readTable(SOCIETY, 'department'),
    ...readTable(CENTRAL, 'central'),
    ...readTable(PARTY, 'party'),
    ...readTable(ORGANISATIONS, 'other'),
    ...readTable(ZONES, 'zone'),
  ]
  const tianjin = byForm([...readTable(TIANJIN_DEPARTMENTS, 'department'), ...readTable(TIANJIN_ZONES, 'zone')])
  return {
    entries,
    byForm: byForm(entries),
    byNationalForm: new Map(
      entries.flatMap((entry) => (entry.national?.forms ?? []).map((form) => [form, entry] as const)),
    ),
    around: entries
      .flatMap((entry) => entry.forms.filter((form) => form.includes('@')).map((form) => ({ form, entry })))
      .map(({ form, entry }) => ({ before: form.replace(/@.*/, ''), after: form.replace(/.*@/, ''), entry }))
      .sort((a, b) => b.after.length - a.after.length || b.before.length - a.before.length),
    suffixes: entries
      .filter(({ kind }) => kind === 'central')
      .flatMap((entry) => entry.forms.filter((form) => !form.includes('@')).map((suffix) => ({ suffix, entry })))
      .sort((a, b) => b.suffix.length - a.suffix.length),
    ofPlace: new Map([['天津', tianjin]]),
  }
}

let directory: Directory | null = null

/** The directory. Built on first use. */
export function theDirectory(): Directory {
  return (directory ??= build())
}
