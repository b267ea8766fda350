import type { Completion } from '../../core/search/complete.ts'
import { ask, filterByQuery, pickAgency, pickTask, toggleChapter } from '../../core/view/steps.ts'
import type { SearchMessages } from '../../i18n/search/messages.ts'
import type { Explorer } from '../../state/explorer.svelte.ts'
import type { Reader } from '../../state/reader.svelte.ts'
import type { Option } from './options.ts'
import type { OtherPlans, OpenSearch } from './open-search.svelte.ts'

/** What a choice acts on. */
export interface Chosen {
  readonly asked: OpenSearch
  readonly explorer: Explorer
  readonly reader: Reader
  readonly messages: SearchMessages
  readonly elsewhere: OtherPlans | null
  readonly forget: () => void
  /** Ends the search, and remembers it. */
  readonly done: () => void
}

/** What ⌘/Ctrl-Enter, or Tab, has an effect of its own on. */
export const isAddable = (option: Option | undefined): boolean =>
  option?.kind === 'agency' || option?.kind === 'involved' || option?.kind === 'chapter'

/** The text of a completion, as it stands in the box. */
function wordsOf({ asked, reader, messages }: Chosen, completion: Completion): string {
  const { typedKey } = asked.completions
  const english = reader.language === 'en'
  const quoted = (words: string): string => (/\s/.test(words) ? `"${words}"` : words)
  switch (completion.kind) {
    case 'key':
      return `${messages.keys[completion.key]}:`
    case 'agency':
      return `${typedKey}${english ? completion.agency.id : quoted(completion.agency.name)} `
    case 'role':
      return `${typedKey}${english ? completion.role : reader.messages.roles[completion.role]} `
    case 'chapter':
      return `${typedKey}${completion.chapter.no} `
    case 'no-lead':
      return `${typedKey}${english ? 'lead' : reader.messages.roles.lead} `
  }
}

/** A choice that goes on searching; false where the option is another one. */
function goOn(chosen: Chosen, option: Option): boolean {
  const { asked } = chosen
  switch (option.kind) {
    case 'more':
      asked.more(option.group)
      return true
    case 'instead':
      asked.look(option.instead.text)
      return true
    case 'recent':
      asked.look(option.query)
      return true
    case 'forget':
      chosen.forget()
      asked.first()
      return true
    case 'completion':
      asked.complete(wordsOf(chosen, option.completion))
      return true
    case 'everywhere':
      asked.seekEverywhere()
      return true
    default:
      return false
  }
}

/**
 * Does what an option stands for, and ends the search unless it goes on by it.
 *
 * @param add adds to the filter instead of putting it in its place
 */
export function choose(chosen: Chosen, option: Option, add: boolean): void {
  const { asked, explorer, elsewhere, done } = chosen
  const { view } = explorer
  if (goOn(chosen, option)) return
  switch (option.kind) {
    case 'filter':
      if (asked.filter()) done()
      return
    case 'in-text':
      if (asked.filter('text')) done()
      return
    case 'action':
      done()
      option.action.run()
      return
    case 'other':
      done()
      elsewhere?.open(option.hit)
      return
    case 'unfilter':
      explorer.step(filterByQuery(view, ''))
      break
    case 'chapter':
      if (view.chapters.length !== 1 || view.chapters[0] !== option.chapter.no) {
        const there = view.chapters.includes(option.chapter.no)
        if (!add || !there) explorer.step(toggleChapter(view, option.chapter.no, add))
      }
      break
    case 'question':
      if (view.question !== option.question) explorer.step(ask(view, option.question))
      break
    case 'task':
      explorer.step(pickTask(view, option.hit.unit.id))
      break
    case 'agency':
    case 'involved': {
      const { agency } = option.kind === 'agency' ? option.hit : option.involved
      // Adding what the filter has already must not take it out.
      if (!add || !view.agencies.includes(agency.id)) explorer.step(pickAgency(view, agency.id, add))
    }
  }
  done()
}
