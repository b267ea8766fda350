import { expect, it } from 'vitest'

/** How a character is drawn: the picture, as text that can be compared. */
function drawn(character: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 40
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no 2d context')
  pen.font = '32px sans-serif'
  pen.fillText(character, 2, 34)
  return canvas.toDataURL()
}

it('the browser draws Chinese, so that the boxes that other tests measure are those of real characters', () => {
  const box = drawn('\u{10FFFE}')
  const blank = drawn(' ')
  for (const character of '牽牵頭头') {
    expect(drawn(character), `no font has ${character}: install Noto Sans CJK`).not.toBe(box)
    expect(drawn(character)).not.toBe(blank)
  }
  expect(drawn('牽')).not.toBe(drawn('頭'))
})
