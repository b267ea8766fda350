/** A place in the grid; −1 is the row of heads or the column of names. */
export interface Spot {
  readonly row: number
  readonly column: number
}
