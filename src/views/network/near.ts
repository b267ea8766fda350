/** What is said of what somebody points at or stands on: loaded when a pointer comes near, or the keyboard. */
export { default as HoverCard } from './HoverCard.svelte'
export { cardOf, spokenOf } from './speech.ts'
