/** How long a selection fades, in milliseconds (DESIGN.md, "Motion"). */
export const FADES = 180
