import { clear, goTo } from '../../core/view/steps.ts'
import { isFiltered, VIEW_NAMES } from '../../core/view/view.ts'
import { readPinyin } from '../../core/pinyin/typed.ts'
import { soundsOf } from '../../core/pinyin/sounds.ts'
import { foldText } from '../../core/search/fold.ts'
import { spelled, spellingOf } from '../../core/search/spelled-pinyin.ts'
import { linkOfSaved } from '../../parts/handing-on.ts'
import { LANGUAGE_NAMES } from '../../i18n/i18n.ts'
import { LANGUAGES } from '../../i18n/messages.ts'
import type { SearchMessages } from '../../i18n/search/messages.ts'
import type { Desk } from '../../state/desk.svelte.ts'
import type { Explorer } from '../../state/explorer.svelte.ts'
import type { Library } from '../../state/library.svelte.ts'
import { savePlan } from '../../parts/save-plan.ts'
import type { Notices } from '../../state/notices.svelte.ts'
import type { Reader } from '../../state/reader.svelte.ts'
import type { SavedViews } from '../../state/saved-views.svelte.ts'

/** Something that can be done from the search. */
export interface Action {
  readonly id: string
  /** In the interface language. */
  readonly name: string
  /** The key that does the same, or ''. */
  readonly key: string
  /** The language of the name, where it is not the interface's. */
  readonly lang?: string
  readonly run: () => void
}

/** What the actions act on. */
export interface Surroundings {
  readonly explorer: Explorer
  readonly reader: Reader
  readonly desk: Desk
  readonly library: Library
  readonly notices: Notices
  readonly saved: SavedViews
}

/** Everything that can be done from the search, as things stand. */
export function actionsOf(
  { explorer, reader, desk, library, notices, saved }: Surroundings,
  m: SearchMessages,
): Action[] {
  const { view, plan } = explorer
  const names = m.actionNames
  const { messages } = reader
  const address = (): string => location.href.replace(/#.*$/, '') + (explorer.link === '' ? '' : `#${explorer.link}`)
  return [
    ...VIEW_NAMES.filter((name) => name !== view.view).map((name) => ({
      id: `view-${name}`,
      name: m.goTo(messages.views[name]),
      key: String(VIEW_NAMES.indexOf(name) + 1),
      run: () => explorer.step(goTo(view, name)),
    })),
    ...(isFiltered(view) ? [{ id: 'clear', name: names.clear, key: '', run: () => explorer.step(clear(view)) }] : []),
    { id: 'copy-link', name: names.copyLink, key: 'L', run: () => void notices.copy(address(), messages.link.copied) },
    { id: 'import', name: names.import, key: '', run: () => desk.lay('library') },
    { id: 'paste', name: names.paste, key: '', run: () => desk.lay('paste') },
    { id: 'plans', name: names.plans, key: '', run: () => desk.lay('library') },
    {
      id: 'export',
      name: names.export,
      key: '',
      run: () => void savePlan(library, plan.fingerprint, notices, reader.language),
    },
    { id: 'review', name: names.review, key: '', run: () => desk.lay('review') },
    { id: 'share', name: names.share, key: '', run: () => desk.lay('share') },
    { id: 'saved', name: names.saved, key: 'S', run: () => desk.lay('saved') },
    ...saved.views.map((each) => ({
      id: `saved-${each.id}`,
      name: m.savedView(each.name),
      key: '',
      run: () => explorer.visit(linkOfSaved(each, library)),
    })),
    {
      id: 'theme',
      name: reader.theme === 'dark' ? names.light : names.dark,
      key: '',
      run: () => reader.light(reader.theme === 'dark' ? 'light' : 'dark'),
    },
    ...LANGUAGES.filter((language) => language !== reader.language).map((language) => ({
      id: `language-${language}`,
      name: `${names.language} ${LANGUAGE_NAMES[language].name}`,
      key: '',
      run: () => void reader.speak(language),
    })),
  ]
}

/** Whether a label is meant by what was typed: it holds it in either script, or is spelled so in pinyin. */
export function isMeant(label: string, typed: string): boolean {
  const folded = foldText(typed)
  const own = foldText(label)
  if (folded.length < 2) return false
  if (/^[a-z]+$/.test(folded)) {
    if (foldText(label) !== '' && new RegExp(`(?:^|[^a-z])${folded}`, 'i').test(label.toLowerCase())) return true
    const chinese = own.replaceAll(/[^\u3400-\u9fff]/gu, '')
    if (readPinyin(folded).length === 0 && folded.length < 3) return false
    for (let from = 0; from + 1 < chinese.length; from += 1) {
      const name = spelled(chinese.slice(from))
      const spelling = name && spellingOf(folded, name)
      if (spelling === 'full' || spelling === 'start') return true
    }
    return false
  }
  return own.includes(folded) || (folded.length > 2 && soundsOf(own).includes(soundsOf(folded)))
}
