/** What people read whose place a file has taken from them; kept with their membership, as a reason given by hand would be. */
export const suspendedWords =
  'The partners have suspended your organisation after looking at it again. The secretariat can tell you what happens next.'

export const partedWords = {
  left: 'Your organisation has left the partnership.',
  expelled: 'The partners have ended the membership of your organisation after looking at it again.',
} as const
