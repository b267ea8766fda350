/** Where a unit begins, as patterns for what comes before it: for folded text. */
import { NUMERALS } from './numerals.ts'

const N = `[${NUMERALS}]{1,7}`

/** The number that a unit begins with, where it is whole. */
export const UNIT_NUMBER = `(?:第${N}[、.章条节]|${N}[、.]|\\(${N}\\)|\\d{1,3}[.、](?!\\d[^\\d])|[①-⑳⑴-⒇㈠-㈩⒈-⒛])`

/** The words before a list of tasks. */
const LIST_LABEL = '(?:具体|主要|重点|工作)(?:措施|举措|任务):'

/** What a unit begins with: its number, or the words before a list of them. */
export const NEXT_UNIT = `(?:${UNIT_NUMBER}|${LIST_LABEL})`

/** The verbs that a clause ends with. */
export const LAST_VERB = '(?:牵头|负责|参加|参与|配合|协办|落实)'
