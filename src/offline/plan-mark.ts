import { readMark } from '../core/export/one-file.ts'

/** The block of the single file that holds its plan, as text. */
export function planBlock(): string {
  return document.getElementById('qiantou-plan')?.textContent ?? ''
}

/* What is known of the plan without rebuilding it. */
export const { fingerprint, parserVersion, id: bakedId } = readMark(planBlock())
