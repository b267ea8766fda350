import { runAsWorker } from './one-script.ts'

/* Where the single file begins. */
if (!runAsWorker()) void import('../main.ts')
