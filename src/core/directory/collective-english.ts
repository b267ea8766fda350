import { frozenFold } from './frozen-fold.ts'
import { labelFits } from './label.ts'

/** A collective put together again in English, with an id made of the same parts. */
export interface Collective {
  readonly id: string
  readonly en: string
  readonly enShort: string | null
}

interface Sort {
  readonly slug: string
  readonly full: string
  readonly short: string
  readonly shorter: string
}

/** Sorts of bodies: Simplified | slug, part of ids and never changed | in full | in a label | in a crowded label. Governments at several levels get theirs below. */
const SORTS = `
部门 | depts | departments | depts
单位 | units | units | units
部门单位 | depts-units | departments and units | depts & units
地区 | regions | regions | regions
地方 | localities | localities | localities
地 | places | places | places
部委 | ministries | ministries and commissions | ministries
委局 | commissions-bureaus | commissions and bureaus | commissions & bureaus
委办局 | commissions-offices | commissions, offices and bureaus | city bureaus
区 | district-areas | districts | districts
县 | county-areas | counties | counties
市 | city-areas | cities | cities
省 | provinces | provinces | provinces
区县 | districts-and-counties | districts and counties | counties & districts | local areas
县区 | counties-and-districts | counties and districts | county-districts
市县 | cities-and-counties | cities and counties | cities & counties
县市区 | county-level-areas | counties, cities and districts | county-level units | counties etc.
市县区 | cities-counties-and-districts | cities, counties and districts | local units
省区市 | provincial-areas | provinces, autonomous regions and municipalities | province-level units
区县级市 | districts-and-cities | districts and county-level cities | districts & cities | areas
乡镇 | townships | townships | townships
街道 | subdistricts | subdistricts | subdistricts
乡镇街道 | townships-subdistricts | townships and subdistricts | towns & subdistricts
区县政府 | districts | district and county people's governments | districts & counties
区政府 | district-govts | district people's governments | district govts
县政府 | county-govts | county people's governments | county govts
市政府 | city-govts | city people's governments | city govts
市县政府 | city-and-county-govts | city and county people's governments | city & county govts
县市区政府 | county-level-govts | county, city and district people's governments | county-level govts
省区市政府 | provincial-govts | governments of provinces, autonomous regions and municipalities | provincial govts
省级政府 | province-level-govts | provincial people's governments | province govts
市州 | cities-and-prefectures | cities and prefectures | cities & prefectures
市州政府 | city-and-prefecture-govts | governments of cities and prefectures | city & pref. govts
地级以上市 | prefecture-cities | prefecture-level cities | pref. cities
地级以上市政府 | prefecture-city-govts | governments of prefecture-level cities | pref. city govts
设区市 | larger-cities | cities with districts | cities with districts
设区市政府 | larger-city-govts | governments of cities with districts | govts of larger cities
乡镇政府 | township-govts | township governments | township govts
街道办事处 | subdistrict-offices | subdistrict offices | subdistrict offices
地方政府 | local-govts | local people's governments | local govts
级政府 | govts | levels of government | govt levels
行业主管部门 | sector-authorities | sector regulators | sector regulators
主管部门 | authorities | competent authorities | competent depts
监管部门 | regulators | regulators | regulators
职能部门 | functional-depts | functional departments | functional depts
行业 | sectors | sectors | sectors
行业协会 | trade-associations | trade associations | trade assns
行业协会商会 | trade-chambers | trade associations and chambers of commerce | trade chambers
成员单位 | members | member units | members
牵头单位 | lead-units | lead units | lead units
责任单位 | responsible-units | responsible units | duty units
配合单位 | supporting-units | supporting units | supporting units
项目牵头单位 | project-leads | lead units of the projects | project leads
直属单位 | affiliated-units | affiliated units | affiliated units
直属机构 | affiliated-bodies | directly affiliated bodies | affiliated bodies
机构 | institutions | institutions | institutions
金融机构 | financial-institutions | financial institutions | lenders & insurers
企业 | enterprises | enterprises | enterprises
高校 | universities | universities and colleges | universities
高等院校 | higher-education | institutions of higher education | universities & colleges
`

/** Whose they are: Simplified, slug, in full and in a label. */
const SCOPES: Readonly<Record<string, readonly [slug: string, full: string, short: string]>> = {
  '': ['', '', ''],
  国务院: ['state-council', 'State Council', 'Council'],
  国家: ['national', 'national', 'national'],
  中央: ['central', 'central', 'central'],
  省: ['province', 'provincial', 'provincial'],
  省级: ['province-level', 'province-level', 'province-level'],
  省直: ['province-direct', 'directly affiliated provincial', 'prov. direct'],
  自治区: ['region', 'regional', 'regional'],
  市: ['city', 'municipal', 'city'],
  市级: ['city-level', 'city-level', 'city-level'],
  市直: ['city-direct', 'directly affiliated municipal', 'city direct'],
  全市: ['citywide', 'citywide', 'citywide'],
  全省: ['provincewide', 'provincewide', 'provincewide'],
  市政府: ['city-govt', 'municipal government', 'city govt'],
  省政府: ['province-govt', 'provincial government', 'prov. govt'],
  区: ['district', 'district', 'district'],
  县: ['county', 'county', 'county'],
}

let sorts: Map<string, Sort> | null = null

function readSorts(): Map<string, Sort> {
  return new Map(
    SORTS.trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([name = '', slug = '', full = '', short = '', shorter = short]) => [name, { slug, full, short, shorter }]),
  )
}

const PARTS = new RegExp(
  `^(${Object.keys(SCOPES)
    .sort((a, b) => b.length - a.length)
    .join('|')})(各|)(有关|相关|其他有关|其他|)(.+)$`,
)

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function firstThatFits(candidates: readonly string[]): string | null {
  return candidates.map(capital).find(labelFits) ?? null
}

/**
 * Reads a collective's name into its parts and says it in English. Names that differ in a word that tells
 * (市有關部門, 各有關部門, 市各有關部門, 市相關部門) stay apart: other id, other name, other label.
 *
 * @returns null for a name whose parts are not all known
 */
export function collectiveInEnglish(name: string): Collective | null {
  const folded = frozenFold(name)
    .replace(/人民政府$/, '政府')
    .replace(/和/g, '')
  sorts ??= readSorts()
  const [scope, all, which, sort] = readParts(folded, sorts) ?? []
  if (scope === undefined || !sort) return null
  const [scopeSlug, scopeFull, scopeShort] = SCOPES[scope]!
  const { slug, full, short, shorter } = sort
  const concerned = which?.endsWith('有关') ?? false
  const before = which === '相关' ? 'relevant' : which?.startsWith('其他') ? 'other' : ''
  const id = [all && 'all', before, scopeSlug, slug, concerned && 'concerned'].filter(Boolean).join('-')
  const say = (...words: (string | false | undefined)[]): string => words.filter(Boolean).join(' ')
  const en = say(all && 'all', before, scopeFull, full, concerned && 'concerned')
  const enShort = firstThatFits([
    say(all && 'all', before, scopeShort, short, concerned && 'concerned'),
    say(all && 'all', before, scopeShort, short, concerned && 'involved'),
    say(all && 'all', before, scopeShort, shorter, concerned && 'concerned'),
    say(all && 'all', before, scopeShort, shorter, concerned && 'involved'),
  ])
  return { id, en: capital(en), enShort }
}

function readParts(
  folded: string,
  known: ReadonlyMap<string, Sort>,
): readonly [scope: string, all: string, which: string, sort: Sort | undefined] | null {
  // 省區市, 市縣: the whole word first, before its first character is taken for whose they are.
  const bare = /^(各|)(有关|相关|其他有关|其他|)(.+)$/.exec(folded)
  const plain = bare && known.get(bare[3]!)
  if (plain) return ['', bare[1]!, bare[2]!, plain]
  const parts = PARTS.exec(folded)
  if (!parts) return null
  return [parts[1]!, parts[2]!, parts[3]!, known.get(parts[4]!)]
}
