import type { PaintMessage, PaintRequest } from './paint-protocol.ts'
import { unpackPainting } from './paint-protocol.ts'
import type { Painting } from './painter.ts'
import { paint } from './painter.ts'

let painting: Painting | null = null
let canvas: OffscreenCanvas | null = null

function painted({ frame, tones }: PaintRequest): ImageBitmap | null {
  const { width, height } = frame
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!painting || !context) return null
  paint(context, painting, frame, tones)
  return canvas.transferToImageBitmap()
}

self.addEventListener('message', ({ data }: MessageEvent<PaintRequest>) => {
  if (data.painting) painting = unpackPainting(data.painting)
  const message: PaintMessage = { id: data.id, bitmap: painted(data) }
  self.postMessage(message, { transfer: message.bitmap ? [message.bitmap] : [] })
})
