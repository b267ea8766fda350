export { scriptOf } from './script-of.ts'
export { toSimplified } from './to-simplified.ts'
