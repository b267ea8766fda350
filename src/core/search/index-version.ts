/**
 * The version of everything that decides how an index looks: raised with every change of folding, readings or texts that
 * are searched, so that a stored index is built anew.
 */
export const INDEX_VERSION = 1
