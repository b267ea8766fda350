import { frozenFold } from './frozen-fold.ts'

/** Words for sorts of bodies, of which there are always several. */
const SORT =
  '部门|单位|地区|地方|机构|方面|行业|企业|团体|组织|协会|商会|学会|高校|院校|院所|媒体|银行|机关|部委|委局|委办局|区县|县区|市县|县市|乡镇|街道|镇街|街镇|园区|开发区|区|县|市|省|人民政府|政府|高等院校|办事处'

/** Levels under one another, written together: 區縣, 縣（市、區）, 省、自治區、直轄市. */
const SEVERAL_LEVELS =
  '区县|县区|市县|县市|县市区|市县区|区市县|市区县|县级市区|区县级市|省市县|市区|地市|州市|省区市|省自治区直辖市|市州|市县镇|乡镇|镇街|街镇|乡镇街道|镇街道|街道乡镇|设区市|设区的市'

/** Each is enough. On folded names: Simplified, without marks. */
const GRAMMAR: readonly RegExp[] = [
  // 市各有關部門, 國務院各部門: what stands before 各 is the one they belong to.
  /^.{1,8}各(?:有关|相关|级|部门|单位|地区|区|县|委|局|行业|直属|成员|牵头|责任)/,
  // 有關部門, 市有關部門, 信用建設相關單位, 其他部門.
  new RegExp(`(?:有关|相关|其他|其它|所有|全部|全体|各类|各级)(?:.{0,6})(?:${SORT})$`),
  // 行業主管部門, 市場監管部門 (and not 財政部門: there is one in each jurisdiction).
  /(?:主管|监管|职能|业务|执法|行业|使用|归口|管理|成员)部门$/,
  // 成員單位, 項目牽頭單位, 中央駐津單位.
  /(?:成员|牵头|责任|配合|主办|协办|承办|实施|参与|用人|直属|所属|下属|基层|主管|建设|用能|企事业|事业|政府|[省市区县][直级]|驻.{1,3})(?:单位|机构|部门)$/,
  // 縣級以上人民政府, 省級人民政府, 地方政府, 市縣兩級政府.
  /^(?:.{0,6}以上|[省市区县乡镇]级|地方|基层|下级|.{0,6}[两三四]级)(?:地方)?(?:各级)?(?:党委)?(?:人民)?政府$/,
  // 區縣, 區縣人民政府, 市縣財政部門.
  new RegExp(`^(?:${SEVERAL_LEVELS})(?:级|两级)?(?:党委)?(?:人民政府|政府|办事处|管委会|.{0,8}部门|.{0,8}单位)?$`),
  /^(?:街道办事处|乡镇人民政府|镇人民政府|村居|村社区|社区)$/,
  // 市級各幫扶單位, 有建設任務的區政府.
  new RegExp(`^.{1,8}各.{0,6}(?:${SORT})$`),
  new RegExp(`^.{0,6}[有承涉].{1,10}的(?:${SORT})(?:人民政府|政府|管委会)?$`),
  // 鎮直相關站所, 機關各處室, 各專項小組.
  /(?:有关|相关|各)(?:.{0,4})(?:站所|科室|处室|股室|镇办|小组|工作组|专班|园区|村|社区|居委会|学校|医院)$/,
  // 駐市高校, 市屬國有企業, 中央駐川企業.
  /^(?:中央|部)?(?:驻.{1,3}|[省市区县]属)(?:有关)?(?:国有)?(?:高校|高等院校|企业|国企|科研院所|医院|学校|金融机构|部队)$/,
  // 村“兩委”, 村居委會.
  /^(?:[各镇乡]?)?(?:村两委|村居两委|村社区两委|村居委会|村委会|村民委员会|居民委员会|居委会)$/,
  // 沿線市縣政府, 三市人民政府.
  /(?:沿线|沿江|沿海|所在|所涉|属地|[两三四五六七八九十]|试点)(?:市县|县市|县区|区县|[省市县区])(?:人民政府|政府)$/,
  // 涉農縣區, 沿黃縣區.
  new RegExp(`^(?:涉.|沿.|环.|主城|远郊|近郊)(?:${SEVERAL_LEVELS})$`),
  // 試點地區, 示範城市.
  /^(?:国家级?|省级?|市级?|首批|.{2}[省市区])?(?:试点|示范|试验|先行)(?:地区|城市|单位|省份|区县|省市|企业|园区)$/,
  // Sorts of bodies by themselves: 行業協會, 金融機構.
  /^(?:我?[省市区县]|全[国省市区县]|国内|主要|重点|中央|国有|地方)?(?:行业协会|行业协会商会|行业商会|行业组织|社会组织|社会团体|金融机构|银行业金融机构|银行机构|保险机构|商业银行|保险公司|证券公司|担保公司|融资担保机构|供电企业|技工学校|技工院校|中小学校|幼儿园|公立医院|行政村|村居|征信机构|评级机构|信用服务机构|中介机构|科研机构|科研院所|医疗机构|医疗卫生机构|高等院校|高等学校|高校|大专院校|职业院校|新闻媒体|新闻单位|主流媒体|企业|企事业单位|机关事业单位|国有企业|中央企业|央企|民营企业|骨干企业|龙头企业|平台企业|金融企业|重点企业|园区|开发区)$/,
]

/** Bodies whose proper name ends like a sort of bodies. */
const PROPER = /(?:工商联|联合会|委员会|协调小组|领导小组|联席会议)$/

/**
 * Whether a name stands for many bodies (各區縣人民政府, 市有關部門, 各項目牽頭單位), by the grammar of the
 * genre: a word that makes a plural (各, 有關, 相關, 其他), a sort of bodies without a name of its own, or
 * several levels of government at once. Either script; marks do not matter. A department named by its work
 * (財政部門) is no collective: within one jurisdiction there is one.
 */
export function isCollectiveName(name: string): boolean {
  const before = answers.get(name)
  if (before !== undefined) return before
  const folded = frozenFold(name)
  const answer = folded.startsWith('各')
    ? folded.length > 1
    : !PROPER.test(folded) && GRAMMAR.some((pattern) => pattern.test(folded))
  if (answers.size >= MOST_ANSWERS) answers.clear()
  if (name.length <= LONGEST_KEPT) answers.set(name, answer)
  return answer
}

/** By name: a plan has the same names again and again. Emptied when it is full. */
const answers = new Map<string, boolean>()
const MOST_ANSWERS = 10_000
const LONGEST_KEPT = 60
