import { runAsWorker } from './offline/one-script.ts'

/* Where the single file begins: the page, or one of its workers. */
if (!runAsWorker()) void import('./main.ts')
