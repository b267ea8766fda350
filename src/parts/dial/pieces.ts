/** In how many pieces a dial can come: the ring, the links, what is written around it, the names. */
export const PIECES = 4
/** Which of them the links are, from 1 on. */
export const LINKS = 2
