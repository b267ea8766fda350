declare module 'virtual:embedded-plan' {
  import type { Plan } from '../core/plan/model.ts'
  const embedded: { readonly plan: Plan; readonly source: string }
  export default embedded
}

declare module 'virtual:embedded-plan/meta' {
  import type { Names } from '../core/plan/model.ts'
  export const fingerprint: string
  export const parserVersion: number
  export const title: Names
}
