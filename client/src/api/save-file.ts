/** Hands a file to the browser, which keeps it where this person keeps theirs. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Not at once: some browsers read the address after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
