/**
 * Attachment for what opens over the page without being a dialog: Esc and a press beside it close it. Esc then does
 * nothing else. The button that opens it stands inside the element, or it would open what the press has just closed.
 *
 * @param isOpen @param close asked and called at the time of the press.
 */
export function dismissible(isOpen: () => boolean, close: () => void): (element: HTMLElement) => () => void {
  return (element) => {
    const press = ({ target }: PointerEvent): void => {
      if (isOpen() && !element.contains(target as Node)) close()
    }
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !isOpen()) return
      event.stopPropagation()
      event.preventDefault()
      close()
    }
    addEventListener('pointerdown', press, true)
    addEventListener('keydown', key, true)
    return () => {
      removeEventListener('pointerdown', press, true)
      removeEventListener('keydown', key, true)
    }
  }
}
