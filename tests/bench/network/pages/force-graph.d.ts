/** What the bench uses of force-graph: the package is installed on its own (see package.json beside), or not at all. */
declare module 'force-graph' {
  interface Graph {
    width(pixels: number): this
    height(pixels: number): this
    minZoom(scale: number): this
    maxZoom(scale: number): this
    cooldownTicks(ticks: number): this
    nodeRelSize(size: number): this
    linkColor(colour: (link: object) => string): this
    onRenderFramePost(paint: (() => void) | null): this
    graphData(data: { nodes: object[]; links: object[] }): this
    zoom(scale: number): this
    centerAt(x: number, y: number): this
  }
  const ForceGraph: new (element: HTMLElement) => Graph
  export default ForceGraph
}
