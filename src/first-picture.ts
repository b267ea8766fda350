import { files } from 'virtual:first-pictures'
import { measureFor } from './core/network/measure.ts'
import { languageFor } from './i18n/i18n.ts'
import type { Drawn } from './offline/drawn.ts'
import { drawnIn } from './offline/drawn.ts'
import { readHint } from './offline/first-hint.ts'
import { painted, runHeldProgram } from './offline/held-program.ts'
import { FIRST_PICTURE, takeFirstPictureAway } from './ui/first-picture.ts'

/*
 * Runs in the head of the page: shows the dial of the plan that comes with the program as a picture, where the program is
 * going to draw it, until it has. Only where it is going to: without a link that asks for something else.
 */

/** Where the dial is in the window, in CSS pixels; as in the styles of Workbench. */
const HEADER = 92
const RAIL = 252
const PANEL = 352
const WITH_RAIL = 1360
/** Below, the panel is a sheet or as wide as the window lets it. */
const LEAST = 1000

/** While the picture is there, only what takes long is said, and Loading lies over it where the plan does not open. */
const BESIDE = `
  #on-its-way { display: none }
  #app .loading { animation-delay: 1500ms }
  #app .failed { position: relative; z-index: 6; background: var(--paper) }
`

/** A file of the hosted build, or what the single file has in itself. */
async function load(name: string): Promise<Drawn | null> {
  if (files) {
    const file = files[name]
    return file === undefined ? null : ((await (await fetch(file)).json()) as Drawn)
  }
  const packed = document.getElementById(`first-${name}`)?.textContent
  if (!packed) return null
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
  const unpacked = new Response(bytes).body!.pipeThrough(new DecompressionStream('deflate-raw'))
  return (await new Response(unpacked).json()) as Drawn
}

async function show(): Promise<void> {
  const hint = readHint()
  const theme = hint.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  document.documentElement.dataset['theme'] = theme
  if (location.hash.length > 1 || location.search !== '' || hint.corrected || innerWidth < LEAST) return
  const left = innerWidth < WITH_RAIL ? 0 : RAIL
  const [width, height] = [innerWidth - left - PANEL, innerHeight - HEADER]
  const { measure, scale } = measureFor(width, height)
  const language = hint.language ?? languageFor(navigator.languages)
  const drawn = await load(`${measure.name}-${language.slice(0, 2)}`)
  const text = drawn && drawnIn(drawn, language)
  // The program may have been faster.
  if (!text || document.querySelector('.workbench')) return
  const image = new Image()
  image.alt = ''
  const [w, h] = [drawn.width * scale, drawn.height * scale]
  // As attributes they would be whole pixels.
  image.style.cssText = `width:${w}px;height:${h}px`
  const themed = text.replace('data-theme="light"', `data-theme="${theme}"`)
  image.src = `data:image/svg+xml,${encodeURIComponent(themed)}`
  const [x, y] = [left + (width - w) / 2, HEADER + (height - h) / 2]
  const picture = document.createElement('div')
  picture.id = FIRST_PICTURE
  picture.style.cssText = `position:fixed;z-index:5;pointer-events:none;left:${x}px;top:${y}px`
  const style = document.createElement('style')
  style.textContent = BESIDE
  picture.append(style, image)
  document.documentElement.append(picture)
  for (const moved of ['resize', 'beforeprint']) addEventListener(moved, takeFirstPictureAway, { once: true })
  await image.decode()
}

// Without it the dial comes with the program.
const shown = show().catch(() => {})
// The single file would keep the page from painting while it is read: its program waits for the picture.
if (files === null) addEventListener('DOMContentLoaded', () => void shown.then(painted).then(runHeldProgram))
