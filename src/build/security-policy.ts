import { createHash } from 'node:crypto'
import type { Form } from '../offline/form.ts'

/** How a content security policy names an inline script. */
export function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/**
 * The content security policy of a build: nothing from elsewhere, no evaluated text, scripts by 'self' or by hash. Styles may
 * be inline, since Svelte writes them.
 *
 * @param hashes of the inline scripts, as `hashSource` gives them
 */
export function securityPolicy(form: Form, hashes: readonly string[]): string {
  const own = form === 'hosted' ? ["'self'"] : []
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', ...own, ...hashes],
    ['style-src', ...own, "'unsafe-inline'"],
    ['img-src', ...own, 'data:', 'blob:'],
    ['font-src', ...own, 'data:'],
    // The hosted program reads its own single file, to bake a plan into it.
    ['connect-src', ...(form === 'hosted' ? own : ["'none'"])],
    ['worker-src', ...(form === 'hosted' ? own : ['blob:'])],
    ...(form === 'hosted' ? [['manifest-src', ...own]] : []),
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['require-trusted-types-for', "'script'"],
    // The program of the single file is text until src/offline/held-program.ts runs it.
    ['trusted-types', 'default', 'svelte-trusted-html', ...(form === 'file' ? ['held-program'] : [])],
  ]
  return directives.map((words) => words.join(' ')).join('; ')
}
