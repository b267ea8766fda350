import { workers } from 'virtual:inline-workers'
import { vouchFor } from './trusted.ts'

/*
 * A program that is one script: run in a page it is the page, run in a worker it is the worker whose name that worker bears.
 */

/** The program itself, as it stands in the page. */
const script = typeof document === 'undefined' ? null : document.currentScript

let address: string | null = null

/** Starts one of the workers of `src/workers`: this very script, in a worker of that name. */
export function startWorker(name: string): Worker {
  address ??= vouchFor(URL.createObjectURL(new Blob([script?.textContent ?? ''], { type: 'text/javascript' })))
  return new Worker(address, { name })
}

/** Whether this is a worker; then what it is for begins in the same task, so that no message comes too early. */
export function runAsWorker(): boolean {
  if (script || typeof document !== 'undefined') return false
  void workers[self.name]?.()
  return true
}
