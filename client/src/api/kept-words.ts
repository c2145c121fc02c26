/** What somebody has typed and not sent, kept on this device until it is. Whose and where is in the name. */
const prefix = 'roundtable.words/'

export function keptWords(name: string): string | undefined {
  return localStorage.getItem(prefix + name) ?? undefined
}

/** Nothing removes what was kept. A full or closed store keeps nothing; the words are on the screen still. */
export function keepWords(name: string, words: string | undefined): void {
  try {
    if (words === undefined) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, words)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

/** How many texts were begun on this device and not sent. */
export function countKeptWords(): number {
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix)).length
}

/** For signing out: who comes next on this device reads none of it. */
export function forgetKeptWords(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name)
}
