/**
 * Where the service worker keeps the program: a shelf (a cache) for each build, so that two versions never mix. What stands
 * on a shelf is known by its hash; a shelf is cleared away when no open page runs its build any more.
 */

/** A file of the build: its address below the program's folder, and its hash as in `integrity="sha256-…"`. */
export interface StoredFile {
  readonly url: string
  readonly integrity: string
}

/** What the worker needs of the browser. */
export interface Surroundings {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>
  readonly digest: (bytes: ArrayBuffer) => Promise<ArrayBuffer>
  /** The builds that open pages run. */
  readonly running: () => Promise<ReadonlySet<string>>
  /** Address of the program's folder, which ends with a slash. */
  readonly folder: string
}

/** So many files are asked for at once. */
const ABREAST = 6

/** Runs over a list with a few at once; rejects with the first that fails, when none runs any more. */
async function each<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list]
  const lane = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      try {
        await work(one)
      } catch (error) {
        waiting.length = 0
        throw error
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: ABREAST }, lane))
  for (const outcome of lanes) if (outcome.status === 'rejected') throw outcome.reason
}

/** The name under which a page says that it runs a build, for as long as it is open (a lock that pages share). */
export function lockName(folder: string, build: string): string {
  return `${shelfPrefix(folder)}${build}`
}

function shelfPrefix(folder: string): string {
  return `qiantou ${new URL(folder).pathname} `
}

/** The shelves of one program folder, seen from the build that `build` names. */
export class Shelves {
  readonly #around: Surroundings
  readonly #build: string
  readonly #files: readonly StoredFile[]

  constructor(build: string, files: readonly StoredFile[], around: Surroundings) {
    this.#build = build
    this.#files = files
    this.#around = around
  }

  get #own(): string {
    return lockName(this.#around.folder, this.#build)
  }

  /**
   * Puts the whole build on its shelf: from other shelves where the very same file stands there, otherwise from the server.
   *
   * @throws where a file cannot be had or is not the one of this build; then nothing is left behind, and the version that
   *   runs goes on
   */
  async fill(): Promise<void> {
    try {
      const shelf = await this.#around.caches.open(this.#own)
      const others = await this.#others()
      await each(this.#files, async (file) => {
        const address = this.#address(file)
        if (await this.#isWhole(file, await shelf.match(address))) return
        for (const other of others) {
          const response = await other.match(address)
          if (response && (await this.#isWhole(file, response))) return shelf.put(address, response)
        }
        await shelf.put(address, await this.#fetched(file))
      })
    } catch (error) {
      await this.#around.caches.delete(this.#own)
      throw error
    }
  }

  /**
   * Looks through the shelf and puts back what is missing or broken.
   *
   * @returns how many files are still missing
   */
  async mend(): Promise<number> {
    const shelf = await this.#around.caches.open(this.#own)
    let missing = 0
    await each(this.#files, async (file) => {
      const address = this.#address(file)
      const response = await shelf.match(address)
      if (await this.#isWhole(file, response)) return
      try {
        await shelf.put(address, await this.#fetched(file))
      } catch {
        missing += 1
        // Better none than a broken one: without it the server is asked.
        if (response) await shelf.delete(address)
      }
    })
    return missing
  }

  /** Clears away the shelves of builds that no open page runs. */
  async clear(): Promise<void> {
    const running = await this.#around.running()
    for (const name of await this.#names()) {
      if (name !== this.#own && !running.has(name)) await this.#around.caches.delete(name)
    }
  }

  /**
   * The stored answer to a request, undefined where there is none. A page that still runs an older build finds its parts on
   * the shelf of that build: their names hold a hash, so none is taken for another.
   *
   * @param isPage whether a page is asked for, which is always one of this build
   */
  async answer(address: string, isPage: boolean): Promise<Response | undefined> {
    const { origin, pathname } = new URL(address)
    const folder = new URL(this.#around.folder)
    if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return undefined
    const path = pathname.slice(folder.pathname.length) || 'index.html'
    const key = folder.href + path
    const own = await (await this.#around.caches.open(this.#own)).match(key)
    if (own || isPage || !path.startsWith('assets/')) return own
    for (const other of await this.#others()) {
      const response = await other.match(key)
      if (response) return response
    }
    return undefined
  }

  #address({ url }: StoredFile): string {
    return this.#around.folder + url
  }

  async #names(): Promise<readonly string[]> {
    const prefix = shelfPrefix(this.#around.folder)
    return (await this.#around.caches.keys()).filter((name) => name.startsWith(prefix))
  }

  async #others(): Promise<readonly Cache[]> {
    const names = (await this.#names()).filter((name) => name !== this.#own)
    return Promise.all(names.map((name) => this.#around.caches.open(name)))
  }

  /** From the server, past every cache; the browser refuses what has another hash. */
  async #fetched(file: StoredFile): Promise<Response> {
    const options = { integrity: file.integrity, cache: 'no-cache', credentials: 'same-origin' } as const
    const response = await this.#around.fetch(this.#address(file), options)
    if (!response.ok) throw new Error(`${file.url}: ${response.status}`)
    // A page may not be answered with a response that was led elsewhere.
    return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
  }

  async #isWhole(file: StoredFile, response: Response | undefined): Promise<boolean> {
    if (!response) return false
    const bytes = new Uint8Array(await this.#around.digest(await response.clone().arrayBuffer()))
    return `sha256-${btoa(String.fromCharCode(...bytes))}` === file.integrity
  }
}
