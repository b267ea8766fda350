/** What saved views, and what is kept as a whole, say. */
export interface SavedMessages {
  readonly title: string
  readonly close: string
  readonly save: string
  readonly saveHere: string
  readonly name: string
  readonly note: string
  readonly noteHint: string
  readonly offered: (view: string, sentence: string) => string
  readonly saved: string
  readonly savedInMemory: string
  readonly none: string
  readonly noneHint: string
  readonly count: (n: number) => string
  readonly search: string
  readonly noMatch: string
  readonly plan: (title: string) => string
  readonly planGone: string
  readonly date: (milliseconds: number) => string
  readonly current: string
  readonly open: string
  readonly edit: string
  readonly keep: string
  readonly cancel: string
  readonly overwrite: string
  readonly overwritten: (name: string) => string
  readonly up: (name: string) => string
  readonly down: (name: string) => string
  readonly remove: string
  readonly removed: (name: string) => string
  readonly actions: (name: string) => string
  readonly corrupt: (n: number) => string
  readonly slides: string
  readonly slideOf: (n: number, of: number) => string
  readonly previous: string
  readonly next: string
  readonly end: string
  readonly asFile: string
  readonly fileName: string
  readonly remind: string
  readonly backup: {
    readonly title: string
    readonly explain: string
    readonly export: string
    readonly exported: string
    readonly fileName: string
    readonly import: string
    readonly last: (milliseconds: number) => string
    readonly never: string
    readonly mayVanish: string
    readonly granted: string
    readonly memory: string
    readonly incoming: (name: string) => string
    readonly way: string
    readonly merge: string
    readonly replace: string
    readonly mergeHint: string
    readonly replaceHint: string
    readonly plansAdded: (n: number) => string
    readonly plansCorrected: (n: number, corrections: number) => string
    readonly plansSame: (n: number) => string
    readonly plansRemoved: (n: number) => string
    readonly viewsAdded: (n: number) => string
    readonly viewsSame: (n: number) => string
    readonly viewsRemoved: (n: number) => string
    readonly settings: string
    readonly nothing: string
    readonly partly: string
    readonly bringIn: string
    readonly replaceNow: string
    readonly cancel: string
    readonly done: string
    readonly doneInMemory: string
    readonly notOurs: string
    readonly newer: string
  }
  readonly store: {
    readonly deleted: string
    readonly again: string
    readonly storedAgain: string
    /** The text of the plan was nowhere any more. */
    readonly viewsAgain: string
    readonly memory: string
    readonly full: string
    readonly blocked: string
    readonly unreachable: string
    readonly outdated: string
    readonly export: string
    readonly reload: string
  }
}
