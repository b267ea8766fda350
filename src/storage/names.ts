/**
 * Every name that Qiantou leaves on its origin starts with this: databases, keys, channels, caches. A page
 * opened from a file shares one origin with every other local file.
 */
export const PREFIX = 'qiantou'

/** The database. */
export const DATABASE_NAME = PREFIX
