import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepHint, readHint } from '../../src/offline/first-hint.ts'

const FIRST_VISIT = { language: null, theme: null, corrected: false }

/** What a browser's store does: it keeps strings. */
function stubStore(kept: Record<string, string> = {}): void {
  const store = new Proxy(kept, {
    get: (all, key) => (key === 'getItem' ? (name: string) => all[name] ?? null : all[key as string]),
    set: (all, key, value) => ((all[key as string] = String(value)), true),
  })
  vi.stubGlobal('localStorage', store)
}
afterEach(() => vi.unstubAllGlobals())

describe('the hint for the next start', () => {
  it('is read as it was left, each part by itself', () => {
    stubStore()
    expect(readHint()).toEqual(FIRST_VISIT)
    keepHint({ language: 'zh-Hans', theme: 'dark' })
    keepHint({ corrected: true })
    expect(readHint()).toEqual({ language: 'zh-Hans', theme: 'dark', corrected: true })
    keepHint({ language: null, theme: null })
    keepHint({ corrected: false })
    expect(readHint()).toEqual(FIRST_VISIT)
  })

  it('takes no theme that there is none of', () => {
    stubStore({ 'qiantou theme': 'url(x)', 'qiantou corrected': '1' })
    expect(readHint()).toEqual(FIRST_VISIT)
  })

  it('is that of a first visit where nothing can be kept', () => {
    keepHint({ theme: 'dark' })
    expect(readHint()).toEqual(FIRST_VISIT)
  })
})
