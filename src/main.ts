import { mount } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import { bakedId, fingerprint, parserVersion } from 'virtual:embedded-plan/meta'
import { form } from 'virtual:program'
import './app.css'
import App from './App.svelte'
import { linkIn } from './core/view/parts.ts'
import { languageFor, loadMessages } from './i18n/i18n.ts'
import { keepHint } from './offline/first-hint.ts'
import { keepShell, programText } from './offline/program-text.ts'
import { registerOffline } from './offline/register.ts'
import { tidyAddress } from './state/address.ts'
import { trustOnlyOurs } from './offline/trusted.ts'
import type { Imports } from './state/imports.svelte.ts'
import type { Messages } from './i18n/messages.ts'
import { Library } from './state/library.svelte.ts'
import { Notices } from './state/notices.svelte.ts'
import { Program } from './state/program.svelte.ts'
import { Reader } from './state/reader.svelte.ts'
import { SavedViews } from './state/saved-views.svelte.ts'
import { Tabs } from './state/tabs.ts'
import { isFirstVisit } from './storage/first-visit.ts'

trustOnlyOurs()
if (form === 'file') keepShell()

// What the page is made of.
const parse = async (source: string) => {
  const { readPlan } = await import('./workers/client.ts')
  const read = await readPlan({ name: '', text: source })
  return read.kind === 'qiantou' ? null : read.plan
}
const library = new Library(
  {
    meta: { fingerprint, parserVersion },
    load: async () => {
      const { plan, source } = (await import('virtual:embedded-plan')).default
      const read = plan ?? (await parse(source))
      if (!read) throw new Error('The plan that comes with the program cannot be read.')
      return { plan: read, source }
    },
    baked: bakedId === null ? null : { id: bakedId, load: async () => (await import('virtual:embedded-plan')).default },
  },
  // Where it cannot be read, the older reading is shown.
  (source) => parse(source).catch(() => null),
  new Tabs(),
)
const bringing = async (): Promise<Imports> => {
  const [{ Imports }, { readGiven }] = await Promise.all([
    import('./state/imports.svelte.ts'),
    import('./state/reading.ts'),
  ])
  return new Imports(library, readGiven)
}
// Followed while the page is open: many systems turn dark in the evening.
const dark = new MediaQuery('(prefers-color-scheme: dark)')
const program = new Program(() => programText(form))

/** Opens the plan, shows the page, stays usable without a network. */
function start(messages: Messages): void {
  const reader = new Reader(
    { messages, theme: () => (dark.current ? 'dark' : 'light') },
    (settings) => {
      keepHint(settings)
      library.store.keep(settings)
    },
    () => library.words?.reword ?? null,
  )
  const link = linkIn(location)
  tidyAddress(link)
  void library.open(link, (settings) => {
    keepHint(settings)
    return reader.adopt(settings)
  })
  mount(App, {
    target: document.getElementById('app')!,
    props: { library, saved: new SavedViews(library), bringing, reader, program, notices: new Notices() },
  })
  document.getElementById('not-started')?.remove()
  registerOffline(program)
}

// Storage will not have the plan: it comes while the rest still does.
void isFirstVisit()
  .then((first): Promise<unknown> | null => (first ? import('virtual:embedded-plan') : null))
  .catch(() => {})
void library.store.prepare()
// No `await` out here: a classic script, as the single file is one, has none.
void loadMessages(languageFor(navigator.languages)).then(start)
