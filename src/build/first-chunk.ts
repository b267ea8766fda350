import { LATER } from './later.mjs'

/** What is packed together for the first view; `tests/harness/first-view.mjs` holds what is left out of it. */
export const FIRST = new RegExp(
  `src/(${[
    `core/(view|network)/(?!(${LATER.join('|')})\\.)`,
    'core/plan/(lookup|model|tally|fields|restore)',
    'storage/(contract|deadline|plan-row|settings|turns)',
    'views/frame/(Notice|panels/(QuestionGlyph|Overview))',
    'parts/(filter-tokens|AgencyName|Heading|RoleBar|RoleGlyph|Toasts)',
    'ui/Segmented',
  ].join('|')})`,
)
