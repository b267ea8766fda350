import { select } from 'd3-selection'
import type { ZoomTransform } from 'd3-zoom'
import { zoom, zoomIdentity } from 'd3-zoom'

/** Pan and zoom of a drawing: enlarged by k, moved by x, y CSS pixels. */
export interface Camera {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** A drawing as it is laid out, neither moved nor enlarged. */
export const AT_HOME: Camera = { k: 1, x: 0, y: 0 }

/** How what was drawn for one camera is moved and enlarged to stand as another one sees it, as CSS has it. */
export function shiftOf(drawn: Camera, now: Camera): string {
  if (drawn === now) return 'none'
  const k = now.k / drawn.k
  return `translate(${now.x - k * drawn.x}px, ${now.y - k * drawn.y}px) scale(${k})`
}

/** What a view may do to the camera that a person moves by wheel, drag and pinch. */
export interface CameraControls {
  reset(): void
  scaleBy(factor: number): void
}

/** A drawing that is enlarged or shrunk further than this is not sharp enough, or takes too long, even on the move. */
export const COARSE = 2

/** How far one may enlarge (DESIGN.md, Hover). */
const FARTHEST = 8

/**
 * Attaches wheel zoom (on the pointer), drag and pinch to an element. d3-zoom keeps the state; the component draws it.
 *
 * @param onmove called with each new camera.
 * @param onrest called when it stands still again.
 * @param onready called once with the controls.
 * @param carries whether a press of the mouse, or of the first finger, is meant for something on the drawing, so that
 *   it does not pan.
 */
export function cameraOf(
  onmove: (camera: Camera) => void,
  onrest: () => void,
  onready: (controls: CameraControls) => void,
  carries: (event: MouseEvent | TouchEvent) => boolean = () => false,
): (element: HTMLElement) => () => void {
  return (element) => {
    const behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([1, FARTHEST])
      // As d3-zoom has it, and nothing that is carried.
      .filter((event: MouseEvent | TouchEvent) => {
        if ('touches' in event) return event.touches.length !== 1 || event.type !== 'touchstart' || !carries(event)
        const own = (!event.ctrlKey || event.type === 'wheel') && !event.button
        return own && !(event.type === 'mousedown' && carries(event))
      })
      .clickDistance(5)
      .tapDistance(12)
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
        onmove({ k: transform.k, x: transform.x, y: transform.y })
      })
      .on('end', onrest)
    const selection = select(element).call(behaviour).on('dblclick.zoom', null)
    onready({
      reset: () => {
        behaviour.transform(selection, zoomIdentity)
      },
      scaleBy: (factor) => {
        behaviour.scaleBy(selection, factor)
      },
    })
    return () => {
      selection.on('.zoom', null)
    }
  }
}
