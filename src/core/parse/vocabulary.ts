/**
 * The words of the genre, Simplified: what bodies are called, and how a plan says what they do. General
 * vocabulary only; no body, place or plan is named here.
 */
import type { Role } from '../plan/model.ts'

/** What the name of a body ends in. */
const BODY =
  /(?:委|局|厅|部|办|署|院|府|会|行|社|台|关|区|县|市|省|州|盟|旗|镇|乡|联|协|团|司|处|科|室|组|馆|所|站|队|校|园|厂|网|店|中心|集团|部门|单位|地区|机构|企业|街道|大学|组织|团体|媒体|各方|方面|高校|院校|运营商|联通|移动|电信|铁塔|石油|石化|邮政|烟草|电力|供电|燃气|海事|气象|税务|支点|专班|基地|电视|报|妇联|党工委|警备|武警|军)$/u

/** Ordinary words that end like a body. */
const NO_BODY =
  /(?:社会|机会|城市|都市|超市|干部|全部|内部|社区|执行|进行|推行|运行|发行|实行|有关|相关|平台|场所|到处|好处)$/u

/** No ending of either is longer: what stands before it need not be looked at. */
const LONGEST_ENDING = 3

/** Nouns that stand for bodies only together with another word (有关单位). */
const BARE_NOUN = /^(?:单位|部门|地区|机构|企业|组织|团体|方面|个人|地方|委办局|科室|处室)$/u

/** Whether a name, as folded text without its white space, ends like the name of a body. */
export function endsLikeBody(name: string): boolean {
  const bare = /[)“”]/u.test(name) ? name.replace(/\([^()]*\)$/u, '').replace(/[“”]/gu, '') : name
  const last = bare.slice(-LONGEST_ENDING)
  return bare.length > 1 && BODY.test(last) && !NO_BODY.test(last) && !BARE_NOUN.test(bare)
}

/** Whether a piece is only the noun of a body (和单位 in 有关部门和单位). */
export function isBareNoun(name: string): boolean {
  return BARE_NOUN.test(name)
}

/** What ends the naming of members: a verb, a way of doing it, or the noun that stands for a role. */
export interface Ending {
  readonly pattern: RegExp
  /** Null for words that say how something is done, not what. */
  readonly role: Role | null
  /** True for verbs that occur everywhere, and mark a clause only where bodies stand before them. */
  readonly weak: boolean
  /** What it can end with: looking at one character first is much cheaper. */
  readonly last: string
}

/** Endings of a group of members, looked for at its end until none is left; the first that fits is taken. */
export const ENDINGS: readonly Ending[] = [
  { pattern: /(?:负责)?为主(?:负责)?$/u, role: 'lead', weak: false, last: '主责' },
  {
    pattern: /(?:为|是|作为)(?:总?牵头|主办|主责|第一责任)(?:单位|部门|机关)$/u,
    role: 'lead',
    weak: false,
    last: '位门关',
  },
  {
    pattern: /(?:为|是|作为)(?:配合|协办|参与|参加|协助)(?:单位|部门|机关)$/u,
    role: 'participate',
    weak: false,
    last: '位门关',
  },
  {
    pattern: /(?:为|是|作为)(?:责任|负责|承办|实施|落实)(?:单位|部门|机关|主体)$/u,
    role: 'responsible',
    weak: false,
    last: '位门关体',
  },
  {
    pattern: /(?:统筹协调|统筹推进|组织协调|总协调|总?牵头抓总|总?牵头组织|总?牵头|主办|主责)$/u,
    role: 'lead',
    weak: false,
    last: '调进总织头办责',
  },
  {
    pattern: /(?:组织指导|督促指导|业务指导|指导督促|指导监督|指导|督导)$/u,
    role: 'guide',
    weak: false,
    last: '导促督',
  },
  { pattern: /统筹$/u, role: 'lead', weak: true, last: '筹' },
  {
    pattern: /(?:积极|密切|协同|协助|共同)?(?:参加|参与|配合|协助|协办|协同)$/u,
    role: 'participate',
    weak: false,
    last: '加与合助办同',
  },
  { pattern: /(?:负总责|总负责|负主责|负责|卖力)$/u, role: 'responsible', weak: false, last: '责力' },
  { pattern: /各(?:负其责|司其职)$/u, role: 'responsible', weak: true, last: '责职' },
  {
    pattern: /(?:督促检查|督查督办|督促落实|跟踪督办|督查|督办|考核评估)$/u,
    role: 'responsible',
    weak: true,
    last: '查办实估',
  },
  {
    pattern:
      /(?:组织实施|组织落实|抓好落实|贯彻落实|具体落实|推进落实|落实|实施|推进|推动|完成|办理|执行|承办|承担|起草|制定|制订|拟订|拟定|编制|出台)$/u,
    role: 'responsible',
    weak: true,
    last: '施实进动成理行办担草定制订台',
  },
  { pattern: /支持$/u, role: 'participate', weak: true, last: '持' },
  { pattern: /(?:做好)?(?:相关|有关|具体|各项)工作$/u, role: null, weak: true, last: '作' },
  {
    pattern: /(?:按照?|依照|依据|根据|本着)[^、,;()]{1,24}(?:原则|要求|规定)(?:分别|共同)?$/u,
    role: null,
    weak: true,
    last: '则求定别同',
  },
  {
    pattern:
      /(?:按照?|依照|依据|根据|依|结合)(?:各自|相关|有关|法定|部门|工作|本部门|本单位|自身){0,3}(?:职责|职能|职权|权限|分工|任务)(?:和|及|与)?(?:任务)?(?:分工|范围|要求|权限)?内?$/u,
    role: null,
    weak: true,
    last: '责能权限工务围求内和及与',
  },
  {
    pattern:
      /(?:分别|分工|共同|联合|各自|具体|主抓|狠抓|统一|一并|协同|予以|给予|提供|做好|认真|分头|分级|属地|切实|自行|自主|全面|全权|直接|主要)$/u,
    role: null,
    weak: true,
    last: '别工同合自体抓一并以予供好真头级地实行主面权接要',
  },
]

/** Labels before a colon. The noun may be missing only inside brackets. */
export interface Label {
  readonly pattern: RegExp
  readonly role: Role | null
  /** What the value is, where it is no list of bodies. */
  readonly value: 'members' | 'deadline' | 'scope' | 'other'
  /** It makes a clause only beside another label: those of a leading group are no clause by themselves. */
  readonly beside?: boolean
}

const NOUN =
  '(?:单位|部门|机关|处室|科室|机构|地区|主体|方|区县|市县|县区|镇街|乡镇|[县市区]\\([县市区](?:、[县市区])?\\)[县市区]?)'
const PERSON = '(?:责任人|负责人|联系人|人员|领导)'
const NOUNS = `(?:责任)?${NOUN}(?:(?:和|及|、|/)(?:有关)?(?:${PERSON}|${NOUN})){0,3}`

/** Labels and what they mean, the most telling first. */
export const LABELS: readonly Label[] = [
  { pattern: /领导|责任人|负责人|联系人|同志|联络员|联系电话/u, role: null, value: 'other' },
  { pattern: /时限|期限|时间|节点|进度/u, role: null, value: 'deadline' },
  { pattern: /范围|适用/u, role: null, value: 'scope' },
  { pattern: /副组长/u, role: 'responsible', value: 'members' },
  { pattern: /牵头|主办|主责|主导|组长|召集|统筹|主要责任|第一责任/u, role: 'lead', value: 'members' },
  { pattern: /成员/u, role: 'participate', value: 'members', beside: true },
  { pattern: /配合|协办|协助|协同|协作|联办|会办|参加|参与|支持|会同/u, role: 'participate', value: 'members' },
  { pattern: /指导|督导|监督|督办|督查/u, role: 'guide', value: 'members' },
  {
    pattern: /责任|分工|负责|落实|实施|完成|承办|承担|承接|执行|办理|起草|编制|主管/u,
    role: 'responsible',
    value: 'members',
  },
]

const ROLE_WORD =
  '(?:其他|其它|[省市区县][级直]|县区|区县|相关|有关)?(?:总?牵头|主办|主责|主要|主导|副?组长(?=单位|部门)|召集(?=单位|部门)|统筹|成员(?=单位|部门)|第一|共同|具体|责任|负责|落实|实施|完成|承办|承担|承接|执行|办理|起草|编制|主管|配合|协办|协助|协同|参加|参与|支持|协作|联办|会办|指导|督导|监督|督办|督查){1,4}'
const OTHER_WORD =
  '(?:(?:完成|办结|实施|工作|推进|整改|落实|责任)?(?:时限|期限|时间节点|时间|进度)(?:要求|安排)?|适用范围|适用区域|实施范围|(?:分管|牵头|责任|包保|联系|挂点|主管)(?:省|市|区|县|委)?(?:领导|同志)(?:同志)?|责任人|负责人|联系人|牵头人)'

/** A label behind which the words say who does what: 责任分工:市A局牵头,市B局配合. */
const SHARED = '(?:责任|任务|职责|工作)?分工(?:安排|情况)?'

/** A label in brackets of its own, before its value: 【责任单位】市A局. */
const IN_FRAME = `[\\[【(](?:${ROLE_WORD}${NOUNS}|${OTHER_WORD})[\\])】][ ]*:?`

/** A label with its noun and colon, as it may stand anywhere. Global. */
export const LABEL_WITH_NOUN = new RegExp(
  `(?! )(?:(?<=^|[\\n。;,、:)\\]】 ★☆▲●◆■※—|])(?:${ROLE_WORD}${NOUNS}|${OTHER_WORD})[ ]*:|${IN_FRAME}(?=[^。;,、)\\n])|(?<=\\n[ ]{0,20}|[ ])${ROLE_WORD}${NOUNS}[ \\n]+(?=[^ \\n])|(?<=(?:^|[\\n|。;])[ ]{0,20})(?:总?牵头|主办|配合|协办|参与|负责|落实|${SHARED}|责任)[ ]*:)`,
  'gu',
)

/** A label inside brackets, where the noun may be missing (牵头:A), or the colon (牵头单位市A局). Global. */
export const LABEL_IN_BRACKETS = new RegExp(
  `(?:${ROLE_WORD}(?:${NOUNS})?|${SHARED}|${OTHER_WORD})[ ]*:|(?<=^[ ]*|[,;。][ ]*)${ROLE_WORD}${NOUNS}[;.](?=[^ \n])|${IN_FRAME}|${ROLE_WORD}(?:单位|部门|机关|主体)[为是]|${ROLE_WORD}${NOUNS}(?:[ \\n]+(?=[^ \\n])|(?=[市省区县国各团中]))`,
  'gu',
)

/** A label that is told as a sentence: 責任單位為市A局. */
export const LABEL_AS_VERB = new RegExp(`${ROLE_WORD}(?:单位|部门|机关|主体)(?:为|是)(?=[^、,;。]{2})`, 'u')

/** A label that asks for the unit first, and for its person behind it: 责任单位及责任人. */
const UNIT_AND_PERSON = new RegExp(`${NOUN}(?:和|及|、|/)(?:有关)?${PERSON}`, 'u')

/** Whether a label asks for a person beside the unit. */
export function namesPersonToo(label: string): boolean {
  return UNIT_AND_PERSON.test(label)
}

/** What a label means. */
export function meaningOf(label: string): Label {
  if (namesPersonToo(label)) return LABELS.find(({ pattern, value }) => value === 'members' && pattern.test(label))!
  return LABELS.find(({ pattern }) => pattern.test(label)) ?? LABELS[0]!
}

/** Words that make a bracket worth a look. */
export const RESPONSIBILITY =
  /负责|负总责|卖力|牵头|参加|参与|配合|协助|协办|主办|承办|主责|指导|督导|会同|起草|支持|(?:责任|完成|实施|落实|负责|主管|编制|监督|督办|督查|承接)(?:单位|部门|机关|主体)|落实|组织实施|按[^,。]{0,6}职责/u

/** Words that no other text of a bracket uses: where they stand unread, a person should look. */
export const TELLING = /负责|卖力|牵头|(?:责任|配合|参加|参与|协办|主办|承办)(?:单位|部门|机关)/u

/**
 * A sentence that makes the first-named the leader, said once: 列第一位者为牵头单位,下同. Global: use with `matchAll`.
 */
export const FIRST_NAMED_LEADS =
  /(?:注:?)?(?:(?:[排列位名][在列名序位]{0,2}|标注在)?(?:第一|首|最前|第1)(?:位|个|名|列|面)?(?:的|者)?(?:责任|负责)?(?:部门|单位|机关|机构)?(?:者|的)?(?:均|即|分别)?(?:为|是|系|作为)(?:该项|本项|相应|各项)?(?:工作|任务)?的?(?:总?牵头|主办|主责|第一责任)|[排列位][在列名序]{0,2}(?:第一|首)(?:位|个|名)(?:的|者)?(?:责任)?(?:部门|单位)?(?:负责)?(?:总?牵头|主办)(?!单位|部门))(?:或汇总|或主办|和汇总|负责)?(?:责任)?(?:部门|单位|机关|者|方)?(?:或汇总单位)?(?:(?:[,、;]|\()?(?:以)?下(?:同|列各项同))?/gu

/** A date by which, or a time in which, something is to be done. */
export const DEADLINE =
  /^(?:[于在至到]|力争|确保|原则上)*(?:(?:19|20)\d{2}(?:年|[-.]\d)|\d{1,2}月|(?:今|明|当|每|本|次)?年(?:内|底|末|度)|[一二三四1-4]季度|上半年|下半年|长期|持续|常年|每年|每季度|每月|全年|即时|适时|近期|\d{1,2}月底|(?:印发|发布|出台)之日)/u
