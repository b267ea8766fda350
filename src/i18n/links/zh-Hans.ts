import type { LinkMessages } from './messages.ts'

const keys: LinkMessages['keys'] = {
  v: '版本',
  plan: '方案',
  view: '视图',
  agency: '单位',
  mode: '单位之间',
  role: '角色',
  chapter: '章',
  item: '项',
  q: '查询',
  ask: '问题',
  due: '期限',
  open: '选中',
  only: '只看',
  degree: '范围',
  layout: '画法',
  sharing: '共同任务',
  meeting: '角色组合',
  pin: '移过的单位',
  area: '面积',
  drill: '下钻',
}
const keyOf = (key: string): string => (Object.hasOwn(keys, key) ? keys[key]! : `“${key}”`)

/** 简体中文。 */
export const zhHans: LinkMessages = {
  meant: '看原来指什么',
  absent: (n, of) => `链接所指的 ${of} 项里，有 ${n} 项这份方案已经没有，其余照常显示。`,
  dropped: (n, of) => `链接里的 ${of} 项有 ${n} 项没能照办，其余照常显示。`,
  part: ({ key, value, reason }, name) =>
    ({
      'unknown-key': `不认识的项目“${key}”`,
      malformed: `${keyOf(key)}：“${value}”不合格式`,
      absent: `${keyOf(key)}：${name ? `${name}（${value}）` : `“${value}”`}，这份方案没有`,
      repeated: `${keyOf(key)}：“${value}”与前面重复`,
      version: `链接的版本“${value}”比本程序新，看得懂的照办`,
    })[reason],
  keys,
  missing: ({ title, number, fingerprint }) =>
    `这个链接属于另一份方案，本机没有：${[title && `《${title}》`, number && `文号 ${number.replace('-', ' 年第 ')} 号`, `指纹 ${fingerprint}`].filter(Boolean).join('，')}。`,
  missingAsks: (what) => `链接要看的是：${what.join('、')}`,
  missingHint: '打开这份方案的文件，或把文件拖进窗口，链接就会照办。',
  openFile: '打开方案文件',
  copyShown: (fingerprint) =>
    `链接属于这份方案的另一个文本（指纹 ${fingerprint}），文号与单位相符，现在显示在你这一份上。`,
}
