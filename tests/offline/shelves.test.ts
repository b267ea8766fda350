import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { lockName, Shelves } from '../../src/offline/shelves.ts'
import type { StoredFile, Surroundings } from '../../src/offline/shelves.ts'

const FOLDER = 'https://city.example/plans/'

const integrity = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
const listed = (files: Readonly<Record<string, string>>): StoredFile[] =>
  Object.entries(files).map(([url, text]) => ({ url, integrity: integrity(text) }))

/** Caches, a server and open pages, made up for a test. */
class World {
  readonly stores = new Map<string, Map<string, Response>>()
  server: Readonly<Record<string, string>> = {}
  asked: string[] = []
  running = new Set<string>()

  around(): Surroundings {
    return {
      folder: FOLDER,
      running: () => Promise.resolve(this.running),
      digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
      caches: {
        keys: () => Promise.resolve([...this.stores.keys()]),
        delete: (name) => Promise.resolve(this.stores.delete(name)),
        open: (name) => {
          const store = this.stores.get(name) ?? new Map<string, Response>()
          this.stores.set(name, store)
          return Promise.resolve({
            match: (key: string) => Promise.resolve(store.get(key)?.clone()),
            put: (key: string, response: Response) => Promise.resolve(void store.set(key, response)),
            delete: (key: string) => Promise.resolve(store.delete(key)),
          } as unknown as Cache)
        },
      },
      // As a browser does: what has another hash than the one that was asked for is a failure.
      fetch: (address, options) => {
        const path = address.slice(FOLDER.length)
        this.asked.push(path)
        const text = this.server[path]
        if (text === undefined || options.integrity !== integrity(text)) return Promise.reject(new TypeError(path))
        return Promise.resolve(new Response(text))
      },
    }
  }

  shelves(build: string, files: Readonly<Record<string, string>>): Shelves {
    return new Shelves(build, listed(files), this.around())
  }

  async stands(build: string, path: string): Promise<string | null> {
    return (
      (await this.stores
        .get(lockName(FOLDER, build))
        ?.get(FOLDER + path)
        ?.clone()
        .text()) ?? null
    )
  }
}

const OLD = { 'index.html': 'page 1', 'assets/view-aaaa.js': 'view', 'assets/text-1111.js': 'text 1' }
const NEW = { 'index.html': 'page 2', 'assets/view-aaaa.js': 'view', 'assets/text-2222.js': 'text 2' }
const at = (path: string): string => FOLDER + path
let world: World

beforeEach(() => {
  world = new World()
})

/** The old build is stored, and the server has the new one. */
async function update(): Promise<Shelves> {
  world.server = OLD
  await world.shelves('old', OLD).fill()
  world.server = NEW
  world.asked = []
  return world.shelves('new', NEW)
}

describe('filling a shelf', () => {
  it('stores every file of the build', async () => {
    world.server = OLD
    await world.shelves('old', OLD).fill()
    for (const [path, text] of Object.entries(OLD)) expect(await world.stands('old', path)).toBe(text)
  })

  it('takes what has not changed from the version before, and only that', async () => {
    await (await update()).fill()
    expect(world.asked.sort()).toEqual(['assets/text-2222.js', 'index.html'])
    expect(await world.stands('new', 'assets/view-aaaa.js')).toBe('view')
  })

  it('does not take over a file that was damaged there', async () => {
    const shelves = await update()
    world.stores.get(lockName(FOLDER, 'old'))!.set(at('assets/view-aaaa.js'), new Response('vi'))
    await shelves.fill()
    expect(await world.stands('new', 'assets/view-aaaa.js')).toBe('view')
  })

  it.each([
    ['misses a part', { ...NEW, 'assets/text-2222.js': undefined as unknown as string }],
    ['still has a page of the version before', { ...NEW, 'index.html': OLD['index.html'] }],
  ])('leaves nothing behind where the server %s, and the version before stays whole', async (_why, server) => {
    const shelves = await update()
    world.server = server
    await expect(shelves.fill()).rejects.toThrow()
    expect([...world.stores.keys()]).toEqual([lockName(FOLDER, 'old')])
    for (const [path, text] of Object.entries(OLD)) expect(await world.stands('old', path)).toBe(text)
  })
})

describe('mending a shelf', () => {
  it('puts back what is missing or broken, and touches nothing else', async () => {
    world.server = OLD
    const shelves = world.shelves('old', OLD)
    await shelves.fill()
    world.asked = []
    const store = world.stores.get(lockName(FOLDER, 'old'))!
    store.delete(at('index.html'))
    store.set(at('assets/text-1111.js'), new Response('text'))
    expect(await shelves.mend()).toBe(0)
    expect(world.asked.sort()).toEqual(['assets/text-1111.js', 'index.html'])
    for (const [path, text] of Object.entries(OLD)) expect(await world.stands('old', path)).toBe(text)
  })

  it('counts what cannot be had, and keeps no broken file', async () => {
    world.server = OLD
    const shelves = world.shelves('old', OLD)
    await shelves.fill()
    world.server = {}
    world.stores.get(lockName(FOLDER, 'old'))!.set(at('assets/text-1111.js'), new Response('<html>'))
    expect(await shelves.mend()).toBe(1)
    expect(await world.stands('old', 'assets/text-1111.js')).toBeNull()
  })
})

describe('answering', () => {
  it('gives a page of the own version, and to older pages the parts of theirs', async () => {
    const shelves = await update()
    await shelves.fill()
    const text = async (path: string, isPage: boolean) => (await shelves.answer(at(path), isPage))?.text()
    expect(await text('', true)).toBe('page 2')
    expect(await text('?from=chat#v=1', true)).toBe('page 2')
    expect(await text('index.html', true)).toBe('page 2')
    expect(await text('assets/text-1111.js', false)).toBe('text 1')
    expect(await text('assets/text-2222.js', false)).toBe('text 2')
    expect(await text('assets/none-3333.js', false)).toBeUndefined()
    expect(await shelves.answer('https://city.example/other/', true)).toBeUndefined()
    expect(await shelves.answer('https://elsewhere.example/plans/index.html', false)).toBeUndefined()
  })
})

describe('clearing', () => {
  it('takes away versions that no open page runs, and leaves other programs alone', async () => {
    const shelves = await update()
    await shelves.fill()
    await world.around().caches.open('somebody else')
    await world.around().caches.open('qiantou /elsewhere/ old')
    world.running.add(lockName(FOLDER, 'old'))
    await shelves.clear()
    expect(await world.stands('old', 'index.html')).toBe('page 1')

    world.running.clear()
    await shelves.clear()
    expect([...world.stores.keys()].sort()).toEqual([
      'qiantou /elsewhere/ old',
      lockName(FOLDER, 'new'),
      'somebody else',
    ])
  })
})
