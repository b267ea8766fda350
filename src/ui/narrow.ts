/** The windows that get the layout of a phone; as in the style sheets. Paper is none of them, however narrow. */
export const NARROW_WINDOW = 'screen and (max-width: 819px), screen and (max-width: 999px) and (orientation: portrait)'
