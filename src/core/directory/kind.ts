import type { AgencyKind } from '../plan/model.ts'
import { frozenFold } from './frozen-fold.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { isZoneName } from './zone.ts'

const PARTY = /^(?:中共|.{0,8}[省市区县州盟旗]委(?=..)(?!员)|.{0,8}(?:党委|党组|党工委))|(?:纪委|党校|党工委)$/
const OTHER =
  /(?:法院|检察院|人大|政协|工会|妇联|残联|协会|学会|商会|联合会|基金会|集团|公司|银行|大学|学院|医院|学校|报社|日报|电视台|广播台|军分区|警备区|人民政府|街道|街道办事处|[镇乡]政府)$/
const DEPARTMENT = /(?:局|委|委员会|办|办公室|厅|署|处|部|中心|总队|支队|领导小组)$/

/**
 * The kind of an agency that the directory does not know, as far as its name shows it: zones, Party organs,
 * departments; in the plan of a region whatever calls itself national is an agency of the centre.
 */
export function kindByName(name: string, own: Jurisdiction): AgencyKind {
  const folded = frozenFold(name)
  if (isZoneName(folded)) return 'zone'
  if (PARTY.test(folded)) return 'party'
  if (OTHER.test(folded)) return 'other'
  if (own.level !== 'national' && /^(?:国家|国务院|中央|全国|中国|.{2}部(?=.)|海关总署)|(?:总局|总署)$/.test(folded))
    return 'central'
  return DEPARTMENT.test(folded) ? 'department' : 'other'
}
