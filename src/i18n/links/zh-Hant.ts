import type { LinkMessages } from './messages.ts'

const keys: LinkMessages['keys'] = {
  v: '版本',
  plan: '方案',
  view: '檢視',
  agency: '單位',
  mode: '單位之間',
  role: '角色',
  chapter: '章',
  item: '項',
  q: '查詢',
  ask: '問題',
  due: '期限',
  open: '選中',
  only: '只看',
  degree: '範圍',
  layout: '畫法',
  sharing: '共同任務',
  meeting: '角色組合',
  pin: '移過的單位',
  area: '面積',
  drill: '下鑽',
}
const keyOf = (key: string): string => (Object.hasOwn(keys, key) ? keys[key]! : `「${key}」`)

/** 繁體中文。 */
export const zhHant: LinkMessages = {
  meant: '看原來指什麼',
  absent: (n, of) => `連結所指的 ${of} 項裡，有 ${n} 項這份方案已經沒有，其餘照常顯示。`,
  dropped: (n, of) => `連結裡的 ${of} 項有 ${n} 項沒能照辦，其餘照常顯示。`,
  part: ({ key, value, reason }, name) =>
    ({
      'unknown-key': `不認識的項目「${key}」`,
      malformed: `${keyOf(key)}：「${value}」不合格式`,
      absent: `${keyOf(key)}：${name ? `${name}（${value}）` : `「${value}」`}，這份方案沒有`,
      repeated: `${keyOf(key)}：「${value}」與前面重複`,
      version: `連結的版本「${value}」比本程式新，看得懂的照辦`,
    })[reason],
  keys,
  missing: ({ title, number, fingerprint }) =>
    `這個連結屬於另一份方案，本機沒有：${[title && `《${title}》`, number && `文號 ${number.replace('-', ' 年第 ')} 號`, `指紋 ${fingerprint}`].filter(Boolean).join('，')}。`,
  missingAsks: (what) => `連結要看的是：${what.join('、')}`,
  missingHint: '打開這份方案的檔案，或把檔案拖進視窗，連結就會照辦。',
  openFile: '打開方案檔案',
  copyShown: (fingerprint) =>
    `連結屬於這份方案的另一個文本（指紋 ${fingerprint}），文號與單位相符，現在顯示在你這一份上。`,
}
