import type { Reworded } from './messages.ts'

/** 繁體. */
export const zhHant: Reworded = {
  messages: {
    title: (n) => `${n} 份方案`,
    alone: '單獨開啟這份方案',
    inPlan: '在其方案中開啟',
    byLink: '幾份方案合看的圖以連結轉交；收到的人要有這些方案，缺哪一份會說明。',
    notSaved: '幾份方案合看的視圖不能存在這裡：請複製連結，或單獨開啟一份再存。',
    oneText: '原文一次只看一份方案',
    chooseText: '看哪一份？',
    oneCompared: '對照一次只看兩份方案',
  },
  reword: (m) => ({
    ...m,
    header: {
      ...m.header,
      facts: ({ chapters, items, ...facts }) => [
        `${chapters} 份方案`,
        `${items} 章`,
        ...m.header.facts({ ...facts, chapters: 0, items: 0 }),
      ],
    },
    rail: { ...m.rail, open: '篩選單位、角色、方案', chapters: '方案', items: '章' },
    dial: {
      ...m.dial,
      gathered: {
        item: '任務太密，按章合併；放大、或點開一份方案看到任務',
        chapter: '任務太密，按方案合併；放大、或點開一份看到其章與任務',
      },
    },
    overview: { ...m.overview, howToBold: '居中者跨方案，近邊者專於少數方案。' },
    panel: {
      ...m.panel,
      place: (plans, chapters, alone) =>
        `見於 ${plans} 份方案 ${chapters} 章${alone > 0 ? `；其中 ${alone} 條由本單位單獨承擔` : ''}。`,
      groupClause: { chapter: '本方案總條款', item: '總條款' },
      itemNo: (plan, chapter) => `方案 ${plan} 第 ${chapter} 章`,
      inChapters: '落在哪些方案',
      items: '本方案各章',
      chapterNo: (label) => `方案 ${label}`,
    },
    treemap: {
      ...m.treemap,
      whole: '全部方案',
      levels: '方案／章／條',
      hintNarrow: (plans) => `${plans} 份方案，單擊進入`,
      tile: (level, no, title, tasks, share, left) =>
        `${level === 'chapter' ? `方案 ${no}` : `第 ${no} 章`} ${title}，${tasks} 條任務，佔圖面 ${share}${left === null ? '' : `，篩選後 ${left} 條`}`,
      direct: '直屬任務',
      up: '回到全部方案',
    },
    matrix: { ...m.matrix, levels: { ...m.matrix.levels, chapter: '方案', item: '章' } },
  }),
}
