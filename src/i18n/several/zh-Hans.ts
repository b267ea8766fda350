import type { Reworded } from './messages.ts'

/** 简体. */
export const zhHans: Reworded = {
  messages: {
    title: (n) => `${n} 份方案`,
    alone: '单独打开这份方案',
    inPlan: '在其方案中打开',
    byLink: '几份方案合看的图以链接转交；收到的人要有这些方案，缺哪一份会说明。',
    notSaved: '几份方案合看的视图不能存在这里：请复制链接，或单独打开一份再存。',
    oneText: '原文一次只看一份方案',
    chooseText: '看哪一份？',
    oneCompared: '对照一次只看两份方案',
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
    rail: { ...m.rail, open: '筛选单位、角色、方案', chapters: '方案', items: '章' },
    dial: {
      ...m.dial,
      gathered: {
        item: '任务太密，按章合并；放大、或点开一份方案看到任务',
        chapter: '任务太密，按方案合并；放大、或点开一份看到其章与任务',
      },
    },
    overview: { ...m.overview, howToBold: '居中者跨方案，近边者专于少数方案。' },
    panel: {
      ...m.panel,
      place: (plans, chapters, alone) =>
        `见于 ${plans} 份方案 ${chapters} 章${alone > 0 ? `；其中 ${alone} 条由本单位单独承担` : ''}。`,
      groupClause: { chapter: '本方案总条款', item: '总条款' },
      itemNo: (plan, chapter) => `方案 ${plan} 第 ${chapter} 章`,
      inChapters: '落在哪些方案',
      items: '本方案各章',
      chapterNo: (label) => `方案 ${label}`,
    },
    treemap: {
      ...m.treemap,
      whole: '全部方案',
      levels: '方案／章／条',
      hintNarrow: (plans) => `${plans} 份方案，单击进入`,
      tile: (level, no, title, tasks, share, left) =>
        `${level === 'chapter' ? `方案 ${no}` : `第 ${no} 章`} ${title}，${tasks} 条任务，占图面 ${share}${left === null ? '' : `，筛选后 ${left} 条`}`,
      direct: '直属任务',
      up: '回到全部方案',
    },
    matrix: { ...m.matrix, levels: { ...m.matrix.levels, chapter: '方案', item: '章' } },
  }),
}
