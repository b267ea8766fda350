import { DATABASE_NAME } from './names.ts'

/**
 * Whether nothing was ever kept here, as far as the browser tells: to be asked before the database is opened, which makes it.
 * Where it does not tell, nobody's first visit is assumed.
 */
export async function isFirstVisit(): Promise<boolean> {
  try {
    return !(await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME)
  } catch {
    return false
  }
}
