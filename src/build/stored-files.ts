import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { StoredFile } from '../offline/shelves.ts'

interface Entry {
  readonly url: string
  readonly size: number
}

/** How the files of a build are written down for the service worker. */
export interface Listing {
  /** Learns where the build goes. */
  readonly plugin: Plugin
  /** Adds to each file its hash, by which the worker refuses what belongs to another build or came through in part. */
  readonly list: (entries: readonly Entry[]) => {
    manifest: (StoredFile & { size: number; revision: null })[]
    warnings: string[]
  }
}

/** Makes one for a build. */
export function storedFiles(): Listing {
  let folder = ''
  const hash = (url: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, url)))
      .digest('base64')
  return {
    plugin: {
      name: 'stored-files',
      configResolved({ root, build }) {
        folder = resolve(root, build.outDir)
      },
    },
    list: (entries) => ({
      manifest: entries
        .map(({ url, size }) => ({ url, integrity: `sha256-${hash(url)}`, size, revision: null }))
        // The order in which a folder is read is the machine's.
        .sort((a, b) => (a.url < b.url ? -1 : 1)),
      warnings: [],
    }),
  }
}
