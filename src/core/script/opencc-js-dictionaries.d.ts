// opencc-js types its converters only; its dictionaries are plain strings: 'key value|key value|…'.
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/TWVariantsRev' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/HKVariantsRev' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/STCharacters' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/STPhrases' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/TSPhrases' {
  const entries: string
  export default entries
}
declare module 'opencc-js/dict/TWVariants' {
  const entries: string
  export default entries
}
