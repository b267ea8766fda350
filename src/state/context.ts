import { createContext } from 'svelte'
import type { Arrivals } from './arrivals.svelte.ts'
import type { Desk } from './desk.svelte.ts'
import type { Explorer } from './explorer.svelte.ts'
import type { Library } from './library.svelte.ts'
import type { Reader } from './reader.svelte.ts'
import type { Program } from './program.svelte.ts'
import type { Notices } from './notices.svelte.ts'
import type { SavedViews } from './saved-views.svelte.ts'

/** The plan and the view of it. */
export const [useExplorer, provideExplorer] = createContext<Explorer>()
/** The person: language, theme. */
export const [useReader, provideReader] = createContext<Reader>()
/** The running program. */
export const [useProgram, provideProgram] = createContext<Program>()
/** What is said in passing: toasts and quiet lines. */
export const [useNotices, provideNotices] = createContext<Notices>()
/** Which dialog lies over the page. */
export const [useDesk, provideDesk] = createContext<Desk>()
/** The plans that are kept, and what a person has corrected in the open one. */
export const [useLibrary, provideLibrary] = createContext<Library>()
/** Links that came without their plan. */
export const [useArrivals, provideArrivals] = createContext<Arrivals>()
/** The views that a person has kept. */
export const [useSavedViews, provideSavedViews] = createContext<SavedViews>()
