/** What a browser with Trusted Types offers; others have none. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown
}

/** Addresses of scripts that this page made itself. */
const made = new Set<string>()

/** Lets an address that this page made be started as a script. */
export function vouchFor(address: string): string {
  made.add(address)
  return address
}

/** Whether a script may be started from this address: one of the build's own files, or one that the page made. */
export function isOurs(address: string, base: string): boolean {
  if (made.has(address)) return true
  const folder = new URL('.', base)
  const { origin, href, pathname } = new URL(address, base)
  return origin === folder.origin && origin !== 'null' && href.startsWith(folder.href) && pathname.endsWith('.js')
}

/**
 * Where the browser asks for trusted types, decides what is one: scripts of our own, and nothing else. Text never becomes
 * markup or code, save the templates of Svelte, which has a policy for them, and the program of the single file, which its
 * hash vouches for (see held-program.ts). Call it before anything else of the program.
 */
export function trustOnlyOurs(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOurs(address, document.baseURI) ? address : null),
  })
}
