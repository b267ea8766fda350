/**
 * Where Tianjin's own bodies are not named as the general tables would name them. Columns as `row.ts`
 * describes them. The city's Market and Quality Supervision and Administration Commission existed from 2014
 * to 2018 and united what elsewhere were three bureaus.
 */
export const TIANJIN_DEPARTMENTS = `
market | Market Regulation | =Tianjin Market and Quality Supervision and Administration Commission | 市场监管委 市场质量监管委 | |
`

/** Tianjin's zones. */
export const TIANJIN_ZONES = `
teda | TEDA | =Administrative Commission of Tianjin Economic-Technological Development Area | 开发区管委 经济技术开发区管委 经开区管委 泰达管委 | |
tianjin-hitech | Hi-tech Area | =Administrative Commission of Tianjin Binhai Hi-tech Industrial Development Area | 高新区管委 滨海高新区管委 滨海高新技术产业开发区管委 | |
tianjin-port-zone | Port Free Trade Zone | =Administrative Commission of Tianjin Port Free Trade Zone | 保税区管委 天津港保税区管委 | |
dongjiang | Dongjiang Port Zone | =Administrative Commission of Dongjiang Free Trade Port Zone | 东疆港区管委 东疆保税港区管委 东疆管委 | |
eco-city | Eco-city | =Administrative Commission of the Sino-Singapore Tianjin Eco-city | 生态城管委 中新生态城管委 中新天津生态城管委 | |
`
