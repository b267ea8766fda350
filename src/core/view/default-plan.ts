/**
 * The plan that links of version 1 mean when they name none: the beginning of its fingerprint. It is a word of the grammar,
 * not a property of the build: a link must not change its meaning where another plan comes with the program.
 */
export const DEFAULT_PLAN = 'b32c06b8a71f'
