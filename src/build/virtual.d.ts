/* eslint-disable @typescript-eslint/consistent-type-imports -- a module that is declared here can import types in no other way */
declare module 'virtual:embedded-plan' {
  /** `plan` is null where it has to be read anew from its text. The rest is there where somebody baked a file. */
  const embedded: {
    readonly plan: import('../core/plan/model.ts').Plan | null
    readonly source: string
  } & Partial<Omit<import('../core/export/one-file.ts').Baked, 'plan' | 'source'>>
  export default embedded
}

declare module 'virtual:embedded-plan/meta' {
  export const fingerprint: string
  export const parserVersion: number
  /** Identity of what was baked into a single file; null in what the build writes. */
  export const bakedId: string | null
}

declare module 'virtual:program' {
  export const version: string
  export const build: string
  export const form: 'hosted' | 'file'
}

declare module 'virtual:first-pictures' {
  /** Where the pictures lie, by name; null where they stand in the page. */
  export const files: Readonly<Record<string, string>> | null
}

declare module 'virtual:inline-workers' {
  export const workers: Readonly<Record<string, () => Promise<unknown>>>
}

declare module 'virtual:licences' {
  const licences: import('./licences.ts').Licences
  export default licences
}
