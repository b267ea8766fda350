import type { Place } from '../../core/dossier/place.ts'
import type { Tally } from '../../core/plan/tally.ts'
import type { PagesMessages } from './messages.ts'

const BY: Readonly<Record<Place['by'], string>> = {
  total: '分工总数',
  lead: '牵头数',
  responsible: '负责数',
  participate: '参加数',
  guide: '指导数',
}
const tally = ({ tasks, groups }: Tally): string =>
  [(tasks > 0 || groups === 0) && `${tasks} 条任务`, groups > 0 && `${groups} 条总条款`].filter(Boolean).join('和 ')

/** 简体. */
export const zhHans: PagesMessages = {
  dossier: {
    ofAgency: '单位责任单',
    ofTask: '任务单',
    print: '打印',
    backTo: (name) => `返回${name}`,
    toNetwork: '在关系图中查看',
    filtered: (filter) => `只计当前的筛选：${filter}`,
    sum: ({ tasks, of, chapters, alone, together, partners }) =>
      `在 ${tally(of)}中承担 ${tally(tasks)}，见于第${chapters.join('、')}章。` +
      (together === 0
        ? '全部由本单位单独承担。'
        : `${alone > 0 ? `其中 ${alone} 条单独承担，其余 ${together} 条` : '条条'}${partners > 0 ? `与 ${partners} 个单位共同承担` : '名单未列尽'}。`),
    places: '在方案中的位置',
    place: ({ by, rank, sharing, of }) => `${BY[by]}${sharing > 1 ? '并列' : ''}第 ${rank}（共 ${of} 个单位）`,
    chapters: '落在各章',
    share: (n, of) => `${n}／${of} 条`,
    partners: '主要协作单位（共同任务数）',
    nobodyElse: '没有协作单位。',
    line: (n) => `行 ${n}`,
    foot: '任务与行号依据方案原文；左栏“行”为原文行号，右栏为同一任务的其他单位。',
    dial: (name) => `${name}在轮盘上的位置`,
    choose: '选择一个单位',
    chooseHint: '它的责任单在一页上列出它牵头、负责和参加的全部任务，可以打印。',
    none: '当前的筛选没有留下它的任务。',
    dismissFilter: '不筛选，看全部',
    position: (n, of) => `本项 ${of} 条中的第 ${n} 条`,
    sameItem: (title) => `同一项的任务${title === '' ? '' : `：${title}`}`,
    actors: '各单位的角色',
    inPlan: '在全方案',
  },
  compare: {
    title: '比较',
    what: '比较什么',
    agencies: '两个单位',
    plans: '两份方案',
    first: '甲',
    second: '乙',
    choose: '请选择',
    swap: '甲乙对调',
    figures: '数目',
    figure: {
      tasks: '任务',
      alone: '单独承担',
      chapters: '章',
      partners: '协作单位',
      agencies: '单位',
      noLead: '没有牵头单位的任务',
      severalLeads: '多家牵头的任务',
    },
    difference: '差',
    byChapter: '各章',
    shared: (n) => (n === 0 ? '无共同' : `共同 ${n}`),
    only: (name) => `只有${name}`,
    both: '两边都有',
    tasks: (n) => `${n} 条`,
    partners: '协作单位',
    none: '无',
    pickTwo: '选择两个单位，看一个有而另一个没有的。',
    pickPlan: '选择方案库中的另一份方案，看哪些单位、哪些章只见于一份。',
    noOther: '方案库里只有这一份方案。导入另一份，就能比较。',
    absent: '方案库里没有链接所指的那份方案。',
    openLibrary: '打开方案库',
    loading: '正在读取另一份方案',
    matched: '单位按名录对应，各章按标题相近对应。',
    rolesOnly: '筛选中只有“角色”用于两份方案。',
    bodies: '单位',
    bodiesCount: (n) => `${n} 个`,
    chapters: '各章',
    onlyThere: (n) => `多 ${n} 个单位`,
    calledThere: (name) => `该方案作“${name}”`,
  },
}
