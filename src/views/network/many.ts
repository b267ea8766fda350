/** What only plans of many tasks or links need of the dial: loaded when one comes. */
export { captionOf, openPart, spotOf } from '../../core/levels/caption.ts'
export { crowdFor } from '../../core/levels/crowd.ts'
export { pointedLines, stageCrowd } from '../../core/levels/crowd-stage.ts'
export { acrossParts, alongParts, crowdTargetAt } from '../../core/levels/reach.ts'
export { default as LinkCanvas } from './LinkCanvas.svelte'
export { paintingOf } from './painting.ts'
export { default as Parts } from './Parts.svelte'
