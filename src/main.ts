import { mount } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import { fingerprint, parserVersion } from 'virtual:embedded-plan/meta'
import './app.css'
import App from './App.svelte'
import { linkIn } from './core/view/parts.ts'
import { languageFor, loadMessages } from './i18n/i18n.ts'
import { registerOffline } from './offline/register.ts'
import { tidyAddress } from './state/address.ts'
import type { Imports } from './state/imports.svelte.ts'
import { Library } from './state/library.svelte.ts'
import { Notices } from './state/notices.svelte.ts'
import { Program } from './state/program.svelte.ts'
import { Reader } from './state/reader.svelte.ts'
import { SavedViews } from './state/saved-views.svelte.ts'
import { Tabs } from './state/tabs.ts'

// What the page is made of.
const library = new Library(
  { meta: { fingerprint, parserVersion }, load: async () => (await import('virtual:embedded-plan')).default },
  async (source) => {
    try {
      const { readPlan } = await import('./workers/client.ts')
      const read = await readPlan({ name: '', text: source })
      return read.kind === 'qiantou' ? null : read.plan
    } catch {
      // The older reading is shown.
      return null
    }
  },
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
const reader = new Reader(
  { messages: await loadMessages(languageFor(navigator.languages)), theme: () => (dark.current ? 'dark' : 'light') },
  (settings) => library.keep(settings),
)
const program = new Program()

// Open the plan, show the page, stay usable without a network.
const link = linkIn(location)
tidyAddress(link)
void library.open(link, (settings) => reader.adopt(settings))
mount(App, {
  target: document.getElementById('app')!,
  props: { library, saved: new SavedViews(library), bringing, reader, program, notices: new Notices() },
})
registerOffline(
  () => program.becameReady(),
  (apply) => program.offer(apply),
)
