import fc from 'fast-check'
import type { Role } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { tidyQuery, VIEW_FIELDS } from '../../src/core/view/fields.ts'
import { normalise } from '../../src/core/view/normalise.ts'
import type { Mode, View } from '../../src/core/view/view.ts'
import {
  AREAS,
  COLUMNS,
  DEGREES,
  DIRECTIONS,
  FILLS,
  QUESTIONS,
  ROW_ORDERS,
  TABLE_COLUMNS,
  VIEW_NAMES,
} from '../../src/core/view/view.ts'

const agencyId = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/)
const unitId = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'))
const hundredths = fc.integer({ min: -100, max: 100 })
const ascending = (numbers: number[]): number[] => numbers.sort((a, b) => a - b)

/** Any well-formed view. A field that is added to a View is added here, once. */
export const arbitraryView: fc.Arbitrary<View> = fc
  .record<View>({
    plan: fc.option(fc.stringMatching(/^[0-9a-f]{8,32}$/)),
    view: fc.constantFrom(...VIEW_NAMES),
    agencies: fc.uniqueArray(agencyId, { maxLength: 6 }),
    mode: fc.constantFrom<Mode[]>('or', 'and', 2, 3, 5),
    roles: fc.subarray([...ROLES] as Role[], { minLength: 1 }),
    chapters: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }).map(ascending),
    items: fc
      .uniqueArray(fc.tuple(fc.nat(60), fc.nat(99)), { maxLength: 4 })
      .map((all) => VIEW_FIELDS.items(all.map((part) => part.join('.')))!),
    query: fc.string({ unit: 'binary', maxLength: 60 }).map(tidyQuery),
    question: fc.option(fc.constantFrom(...QUESTIONS)),
    due: fc.option(fc.integer({ min: 1900, max: 2999 })),
    selection: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('task' as const), id: unitId }),
        fc.record({ kind: fc.constant('agency' as const), id: agencyId }),
      ),
    ),
    isolate: fc.boolean(),
    degree: fc.constantFrom(...DEGREES),
    layout: fc.constantFrom('dial', 'partners'),
    sharing: fc.integer({ min: 1, max: 999 }),
    meeting: fc.option(
      fc
        .tuple(fc.constantFrom(...ROLES), fc.constantFrom(...ROLES, 'others' as const))
        .map((roles) => VIEW_FIELDS.meeting(roles)!),
    ),
    direction: fc.constantFrom(...DIRECTIONS),
    pins: fc
      .uniqueArray(fc.record({ agency: agencyId, x: hundredths, y: hundredths }), {
        selector: ({ agency }) => agency,
        maxLength: 4,
      })
      .map((pins) => VIEW_FIELDS.pins(pins)!),
    area: fc.constantFrom(...AREAS),
    fill: fc.constantFrom(...FILLS),
    at: fc.option(fc.constantFrom('4', '4.13')),
    script: fc.option(fc.constantFrom('zh-Hant', 'zh-Hans')),
    sort: fc
      .array(fc.record({ by: fc.constantFrom(...TABLE_COLUMNS), down: fc.boolean() }), { maxLength: 5 })
      .map((keys) => VIEW_FIELDS.sort(keys)!),
    cols: fc.subarray([...TABLE_COLUMNS]).map((cols) => VIEW_FIELDS.cols(cols)!),
    against: fc.option(fc.stringMatching(/^[0-9a-f]{8,32}$/)),
    columns: fc.constantFrom(...COLUMNS),
    order: fc.constantFrom(...ROW_ORDERS),
    drill: fc.option(fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constant('4.13'))),
  })
  .map(normalise)
