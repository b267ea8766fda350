/** Hands a file to the browser to save under this name. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has begun by the next task; keeping the address would keep the file in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
