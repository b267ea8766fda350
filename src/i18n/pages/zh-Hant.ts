import type { Place } from '../../core/dossier/place.ts'
import type { Tally } from '../../core/plan/tally.ts'
import type { PagesMessages } from './messages.ts'

const BY: Readonly<Record<Place['by'], string>> = {
  total: '分工總數',
  lead: '牽頭數',
  responsible: '負責數',
  participate: '參加數',
  guide: '指導數',
}
const tally = ({ tasks, groups }: Tally): string =>
  [(tasks > 0 || groups === 0) && `${tasks} 條任務`, groups > 0 && `${groups} 條總條款`].filter(Boolean).join('和 ')

/** 繁體. */
export const zhHant: PagesMessages = {
  dossier: {
    ofAgency: '單位責任單',
    ofTask: '任務單',
    print: '列印',
    backTo: (name) => `回到${name}`,
    toNetwork: '在關係圖中看',
    filtered: (filter) => `只計目前的篩選：${filter}`,
    sum: ({ tasks, of, chapters, alone, together, partners }) =>
      `在 ${tally(of)}中承擔 ${tally(tasks)}，見於第${chapters.join('、')}章。` +
      (together === 0
        ? '全部由本單位單獨承擔。'
        : `${alone > 0 ? `其中 ${alone} 條單獨承擔，其餘 ${together} 條` : '條條'}${partners > 0 ? `與 ${partners} 個單位共同承擔` : '名單未列盡'}。`),
    places: '在方案中的位置',
    place: ({ by, rank, sharing, of }) => `${BY[by]}${sharing > 1 ? '並列' : ''}第 ${rank}（共 ${of} 個單位）`,
    chapters: '落在各章',
    share: (n, of) => `${n}／${of} 條`,
    partners: '主要協作單位（共同任務數）',
    nobodyElse: '沒有協作單位。',
    line: (n) => `行 ${n}`,
    foot: '任務與行號據方案原文；左欄「行」為原文行號，右欄為同一任務的其他單位。',
    dial: (name) => `${name}在輪盤上的位置`,
    choose: '選一個單位',
    chooseHint: '它的責任單在一頁上列出它牽頭、負責和參加的全部任務，可以列印。',
    none: '目前的篩選沒有留下它的任務。',
    dismissFilter: '不篩選，看全部',
    position: (n, of) => `本項 ${of} 條中的第 ${n} 條`,
    sameItem: (title) => `同一項的任務${title === '' ? '' : `：${title}`}`,
    actors: '各單位的角色',
    inPlan: '在全方案',
  },
  compare: {
    title: '比較',
    what: '比較什麼',
    agencies: '兩個單位',
    plans: '兩份方案',
    first: '甲',
    second: '乙',
    choose: '請選擇',
    swap: '甲乙對調',
    figures: '數目',
    figure: {
      tasks: '任務',
      alone: '單獨承擔',
      chapters: '章',
      partners: '協作單位',
      agencies: '單位',
      noLead: '沒有牽頭單位的任務',
      severalLeads: '多家牽頭的任務',
    },
    difference: '差',
    byChapter: '各章',
    shared: (n) => (n === 0 ? '無共同' : `共同 ${n}`),
    only: (name) => `只有${name}`,
    both: '兩邊都有',
    tasks: (n) => `${n} 條`,
    partners: '協作單位',
    none: '無',
    pickTwo: '選兩個單位，看一個有而另一個沒有的。',
    pickPlan: '選方案庫中的另一份方案，看哪些單位、哪些章只見於一份。',
    noOther: '方案庫裡只有這一份方案。匯入另一份，就能比較。',
    absent: '方案庫裡沒有連結所指的那份方案。',
    openLibrary: '打開方案庫',
    loading: '正在讀取另一份方案',
    matched: '單位按名錄對應，各章按標題相近對應。',
    rolesOnly: '篩選中只有「角色」用於兩份方案。',
    bodies: '單位',
    bodiesCount: (n) => `${n} 個`,
    chapters: '各章',
    onlyThere: (n) => `多 ${n} 個單位`,
    calledThere: (name) => `該方案作「${name}」`,
  },
}
