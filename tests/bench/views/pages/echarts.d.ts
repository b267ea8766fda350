/** What the bench uses of ECharts: the package is installed on its own (see package.json beside), or not at all. */
declare module 'echarts' {
  interface Chart {
    setOption(option: object): void
    getZr(): { flush(): void }
  }
  function init(element: HTMLElement): Chart
  export { init }
}
