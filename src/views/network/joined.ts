/** What only lines between agencies need, where somebody points at them or walks them: loaded with the partners layout. */
export { pairAt } from '../../core/network/pair-hits.ts'
export { acrossPartners, alongPartners } from '../../core/network/pair-walk.ts'
