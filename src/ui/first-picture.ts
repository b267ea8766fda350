/** The element of the picture that stands until the program has drawn its own. */
export const FIRST_PICTURE = 'first-picture'

/** Takes away the picture that the page begins with. */
export function takeFirstPictureAway(): void {
  document.getElementById(FIRST_PICTURE)?.remove()
}
