import { frozenFold } from './frozen-fold.ts'

const ZONE =
  /(?:开发区|高新区|保税区|保税港区|经开区|综保区|园区|工业区|自贸区|试验区|示范区|合作区|度假区|风景区|景区|港区|功能区|新城|生态城|科学城|知识城|产业园|工业园|科技园|物流园|产业基地)(?:管委会?|管理委员会|管理局|管理办公室|)$/

/** Whether a name is that of a zone or of its administration (高新區, 生態城管委會), by its form. */
export function isZoneName(name: string): boolean {
  const folded = frozenFold(name)
  return ZONE.test(folded) || /(?<!城市)管委会?$/.test(folded)
}
