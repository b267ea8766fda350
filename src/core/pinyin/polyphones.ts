/**
 * Words in which a character is not read as it usually is: the character with its reading, then the words as plans write
 * them, in Simplified. `readings.ts` has the usual reading of each.
 */
const WORDS: Readonly<Record<string, string>> = {
  行hang:
    '银行 行业 行长 央行 人行 商行 分行 支行 行情 行家 农行 工行 建行 招行 总行 国开行 农发行 行规 行会 跨行 同行',
  长zhang:
    '增长 成长 局长 部长 市长 省长 县长 区长 处长 科长 院长 校长 厅长 组长 行长 首长 司长 会长 家长 村长 镇长 乡长 路长 河长 湖长 林长 链长 所长 站长 队长 社长 秘书长 厂长 生长 团长 长者 检察长 审判长 董事长 理事长 长官 班长 州长 盟长 旗长',
  重chong: '重庆 重复 重新 重组 重启 重建 重构 重塑 重整 双重 多重 重叠 重申 重审 重置 重修 重阳 几重 重名 重返 重现',
  会kuai: '会计 财会',
  调diao: '调查 调研 调动 抽调 调配 调运 借调 调任 调离 调取 调用 调拨 调出 调入 调阅 选调 调离 征调 上调 下调',
  参cen: '参差',
  参shen: '人参 海参 党参',
  藏zang: '西藏 藏族 藏药 藏区 宝藏 川藏 青藏 涉藏 藏医 援藏',
  厦xia: '厦门',
  乐yue: '音乐 乐器 乐团 声乐 民乐',
  传zhuan: '自传 传记',
  都du: '首都 成都 都市 都江 古都 都匀 京都',
  单shan: '单县',
  省xing: '反省 内省',
  率shuai: '率先 率领 草率 表率 轻率',
  朝zhao: '朝气',
  降xiang: '投降 降服',
  便pian: '便宜',
  差chai: '出差 差旅 差遣 公差 交差',
  差ci: '参差',
  给ji: '供给 给予 补给 自给 给付 给水',
  薄bo: '薄弱 单薄 微薄',
  模mu: '模具 模样',
  称chen: '对称 相称 匀称 称职',
  弹dan: '弹药 炸弹 导弹 子弹 炮弹',
  没mo: '没收 淹没 埋没 罚没 没落',
  塞se: '堵塞 闭塞',
  识zhi: '标识 标识码',
  校jiao: '校对 校准 校验 校正 校核',
  角jue: '角色 角逐',
  卡qia: '关卡 卡口',
  番pan: '番禺',
  还huan: '偿还 退还 归还 返还 还款 还贷 还本 还清 还账 还乡 送还 交还',
  着zhuo: '着力 着重 着眼 着手 着陆 着装',
  畜xu: '畜牧 畜产',
  曝bao: '曝光',
  暴pu: '暴晒',
  六lu: '六安 六合区',
  的di: '目的 的确 标的',
  了liao: '了解 了结 了断 明了',
  蔚yu: '蔚县',
  尉yu: '尉犁',
  蚌beng: '蚌埠',
  莞guan: '东莞',
  荥xing: '荥阳',
  涡guo: '涡阳',
  泌bi: '泌阳',
  浚xun: '浚县',
  洞tong: '洪洞县',
  堡bu: '吴堡 瓦窑堡',
  铅yan: '铅山县',
  恶wu: '厌恶 憎恶 可恶',
  泊po: '湖泊',
}

/** A reading that a word gives one of its characters. */
export interface WordReading {
  readonly word: string
  /** Where in the word the character stands. */
  readonly at: number
  readonly reading: string
}

let byCharacter: Map<string, readonly WordReading[]> | null = null

function read(): Map<string, readonly WordReading[]> {
  const all = new Map<string, WordReading[]>()
  for (const [key, words] of Object.entries(WORDS)) {
    const character = key.slice(0, 1)
    const list = all.get(character) ?? []
    for (const word of words.split(' ')) {
      const at = word.indexOf(character)
      if (at >= 0) list.push({ word, at, reading: key.slice(1) })
    }
    all.set(
      character,
      list.sort((a, b) => b.word.length - a.word.length),
    )
  }
  return all
}

/** The words that decide how a character is read, longest first; none for a character that is always read alike. */
export function unusualWordsOf(character: string): readonly WordReading[] {
  byCharacter ??= read()
  return byCharacter.get(character) ?? []
}
