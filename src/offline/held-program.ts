/** The program of a single file as it lies in its page: text, until it is run. */
const HELD = 'qiantou-program'
/** The policy of Trusted Types by which it is run; see build/security-policy.ts. */
const POLICY = 'held-program'
/** Nobody waits longer for a frame, in milliseconds. */
const LONGEST = 200

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript: (text: string) => string },
  ): {
    createScript: (text: string) => string
  }
}

/** Resolves when what is in the page has been handed to the screen, or where nobody sees it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden || !document.getElementById('first-picture')) return resolve()
    setTimeout(resolve, LONGEST)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

/**
 * Runs it. The page stays as it came; the hash in its policy lets this text run and no other. Of a file that was copied in
 * part, where nothing follows the program, the page says so: see early.js.
 */
export function runHeldProgram(): void {
  const held = document.getElementById(HELD)
  const text = held?.textContent ?? ''
  if (!held?.nextSibling) return void dispatchEvent(new Event('error'))
  // Text that the policy does not know is not run, and says nothing of itself.
  document.addEventListener('securitypolicyviolation', () => dispatchEvent(new Event('error')), { once: true })
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const script = document.createElement('script')
  script.text = trustedTypes?.createPolicy(POLICY, { createScript: () => text }).createScript(text) ?? text
  document.body.append(script)
  script.remove()
}
