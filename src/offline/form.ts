/** How the program lies on a machine: many files on a server, or one that is opened by double-click. */
export type Form = 'hosted' | 'file'
