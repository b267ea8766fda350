import { frozenFold } from './frozen-fold.ts'

/** Whether a name stands for many bodies (各區縣人民政府, 市有關部門), by the grammar of the genre. Either script. */
export function isCollectiveName(name: string): boolean {
  return /^.{0,8}(?:各|(?:有关|相关)(?:部门|单位|地区))/u.test(frozenFold(name))
}
