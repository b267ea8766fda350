import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildNumber } from '../../src/build/program.ts'

/** The files of a build by their paths. */
export type Build = ReadonlyMap<string, Buffer>

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')

/** The build that is tested. */
export function thisBuild(): Build {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dist, join(parentPath, name)).replaceAll('\\', '/'))
  return new Map(paths.map((path) => [path, readFileSync(join(dist, path))]))
}

/**
 * A build that is like another in everything but its number, the names of its parts and the hashes of both: what the version
 * before or after looks like to a browser, without building it.
 */
export function otherBuild(build: Build, number: string): Build {
  const parts = [...build.keys()].flatMap((path) => /^assets\/(.+-[\w-]{8}\.(?:js|css))$/.exec(path)?.[1] ?? [])
  const renamed = new Map(parts.map((name) => [name, name.replace(/(\.\w+)$/, `${number}$1`)]))
  const pattern = new RegExp(parts.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  const own = buildNumber(root)
  const rewritten = new Map<string, Buffer>()
  for (const [path, content] of build) {
    const isText = /\.(js|css|json|webmanifest)$|^index\.html$/.test(path)
    const to = path.replace(pattern, (name) => renamed.get(name)!)
    const text = () =>
      content
        .toString()
        .replace(pattern, (name) => renamed.get(name)!)
        .replaceAll(own, number)
    rewritten.set(to, isText ? Buffer.from(text()) : content)
  }
  // The worker's list names the hash before the address.
  const worker = rewritten.get('sw.js')!.toString()
  const listed = worker.replace(
    /"integrity":"[^"]+",("revision":null,"url":"([^"]+)")/g,
    (_all, rest: string, url: string) => {
      const hash = createHash('sha256').update(rewritten.get(url)!).digest('base64')
      return `"integrity":"sha256-${hash}",${rest}`
    },
  )
  return rewritten.set('sw.js', Buffer.from(listed))
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** A static host with the program in some folder of it, as bare as there are. */
export class Host {
  readonly #server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    if (!path.startsWith(Host.FOLDER)) return void response.writeHead(404).end()
    const name = path.slice(Host.FOLDER.length) || 'index.html'
    if (this.#dying !== null && (this.#dying -= 1) < 0) return void request.socket.destroy()
    const content = this.#build.get(name)
    if (!content) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(content)
  })
  #build: Build
  /** After so many answers it gives none. */
  #dying: number | null = null

  static readonly FOLDER = '/some/folder/'

  constructor(build: Build) {
    this.#build = build
  }

  /** Begins to listen. @returns the address of the program */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${Host.FOLDER}`
  }

  deploy(build: Build): void {
    this.#build = build
  }

  /** From now on so many requests are answered, and the connections of all others break. Null ends that. */
  dieAfter(answers: number | null): void {
    this.#dying = answers
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }
}
