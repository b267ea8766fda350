import { tallyOf } from '../core/plan/tally.ts'
import { ROLES } from '../core/plan/model.ts'
import { ask, askDue, dropAgency, filterByQuery, toggleChapter, toggleItem } from '../core/view/steps.ts'
import type { View } from '../core/view/view.ts'
import { isFiltered } from '../core/view/view.ts'
import type { Explorer } from '../state/explorer.svelte.ts'
import type { Reader } from '../state/reader.svelte.ts'

/** One part of the filter, in words. */
export interface FilterToken {
  readonly key: string
  readonly text: string
  /** The language of the text, where it is not the interface's. */
  readonly lang?: string
  /** Whether it is joined to the token before it: an agency that is not the first. */
  readonly joint: boolean
  /** Takes it out of the filter. */
  readonly remove: () => void
}

/** The filter as tokens, in the order of the sentence; none where nothing filters. */
export function filterTokens(explorer: Explorer, reader: Reader): readonly FilterToken[] {
  const { view, plan, index } = explorer
  const m = reader.messages
  const token = (key: string, text: string, next: () => View, lang?: string, joint = false): FilterToken => ({
    key,
    text,
    joint,
    remove: () => explorer.step(next()),
    ...(lang === undefined ? {} : { lang }),
  })
  const chapters = plan.chapters.filter(({ no }) => view.chapters.includes(no))
  const items = plan.chapters.flatMap((chapter) =>
    chapter.items
      .map((item) => ({ key: `${chapter.no}.${item.no}`, item }))
      .filter(({ key }) => view.items.includes(key)),
  )
  const agencies = view.agencies.map((id) => index.agencyById.get(id)!)
  const { question, due, query, roles } = view
  return [
    ...chapters.map((chapter) =>
      token(
        `chapter ${chapter.no}`,
        `${reader.language === 'en' ? chapter.no : chapter.label} ${reader.name(chapter.title)}`,
        () => toggleChapter(view, chapter.no, true),
        reader.langOf(chapter.title.en, plan),
      ),
    ),
    ...items.map(({ key, item }) =>
      token(
        `item ${key}`,
        `${key} ${reader.name(item.title)}`.trim(),
        () => toggleItem(view, key, true),
        reader.langOf(item.title.en, plan),
      ),
    ),
    ...(question ? [token('question', m.overview.questions[question], () => ask(view, question))] : []),
    ...(due === null ? [] : [token('due', m.overview.due(due), () => askDue(view, due))]),
    ...(query ? [token('query', m.sentence.query(query), () => filterByQuery(view, ''))] : []),
    ...agencies.map((agency, n) =>
      token(
        `agency ${agency.id}`,
        reader.agency(agency),
        () => dropAgency(view, agency.id),
        reader.langOf(agency.names.en, plan),
        n > 0,
      ),
    ),
    ...(roles.length < ROLES.length
      ? [
          token('roles', m.sentence.rolesToken(roles.filter((role) => index.roles.includes(role))), () => ({
            ...view,
            roles: ROLES,
          })),
        ]
      : []),
  ]
}

/** What follows the tokens, or stands alone where there are none: how many tasks that leaves. */
export function filterTail({ view, shown }: Explorer, { messages: m }: Reader): string {
  const tally = tallyOf(shown.units)
  if (!isFiltered(view)) return m.sentence.all(tally)
  return m.sentence.tail(tally, {
    agencies: view.agencies.length,
    roles: view.roles.length < ROLES.length,
    atLeast: typeof view.mode === 'number' ? view.mode : null,
  })
}

/** The filter as one sentence, in the interface's language. */
export function filterSentence(explorer: Explorer, reader: Reader): string {
  const m = reader.messages
  const { mode } = explorer.view
  const joint = typeof mode === 'number' ? m.sentence.list : ` ${mode === 'or' ? m.sentence.or : m.sentence.and} `
  const space = reader.language === 'en' && typeof mode === 'number' ? ' ' : ''
  const tokens = filterTokens(explorer, reader)
    .map(({ text, joint: joined }, n) => (joined ? `${joint}${space}${text}` : n > 0 ? ` ${text}` : text))
    .join('')
  return `${tokens} ${filterTail(explorer, reader)}`.trim()
}
