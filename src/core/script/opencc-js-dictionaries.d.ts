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
