/**
 * What the page must know before the program and its store are there, to show the right picture at once: in the one store of
 * a browser that answers on the spot.
 */
export interface FirstHint {
  /** What the reader has chosen; null follows the browser. */
  readonly language: string | null
  readonly theme: 'light' | 'dark' | null
  /** Whether the plan that comes with the program is drawn as somebody has corrected it. */
  readonly corrected: boolean
}

const PREFIX = 'qiantou '

/** The hint that was left, or that of a first visit; never throws. */
export function readHint(): FirstHint {
  const read = (name: keyof FirstHint): string | null => {
    try {
      return localStorage.getItem(PREFIX + name)
    } catch {
      return null
    }
  }
  const [language, theme] = [read('language'), read('theme')]
  return {
    language: language === 'null' ? null : language,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    corrected: read('corrected') === 'true',
  }
}

/** Leaves a hint for the next start; where nothing can be kept, the next start does without. */
export function keepHint(hint: Partial<FirstHint>): void {
  try {
    for (const [name, value] of Object.entries(hint)) localStorage[PREFIX + name] = value
  } catch {
    // A picture in the other language or theme stands for half a second.
  }
}
