import { readBlock } from '../core/export/one-file.ts'
import { planBlock } from './plan-mark.ts'

/* The plan of the single file, in the place of the one that the hosted build loads. */
export default readBlock(planBlock()) ?? { plan: null, source: '' }
