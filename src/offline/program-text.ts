import type { Form } from './form.ts'

let shell: Element | null = null

/** Remembers the page of a single file as it came, before anything but its first picture is drawn on it. */
export function keepShell(): void {
  shell = document.documentElement.cloneNode(true) as Element
  shell.querySelector('#first-picture')?.remove()
  shell.removeAttribute('data-theme')
}

/**
 * The text of the single file: of this one, as it came; from the hosted program, the one that lies beside it.
 *
 * @throws where that one cannot be had, as while the program is developed
 */
export async function programText(form: Form): Promise<string> {
  if (form === 'file') return `<!doctype html>\n${shell?.outerHTML ?? ''}\n`
  const response = await fetch('./qiantou.html')
  if (!response.ok) throw new Error(`qiantou.html: ${response.status}`)
  return response.text()
}
