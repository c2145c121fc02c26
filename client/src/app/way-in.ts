/** The way to the sign-in page and back to where one wanted to go. */
export function toSignIn(from: string) {
  return { to: '/sign-in', search: isPlainAddress(from) && from !== '/' ? { return: from } : {} } as const
}

/**
 * An address inside this app, or nothing. The value comes from the address bar, so anybody can write it:
 * only a path of this origin may be gone to after sign-in.
 */
export function safeReturn(value: unknown): string | undefined {
  return typeof value === 'string' && isPlainAddress(value) ? value : undefined
}

const outside = ['/sign-in', '/sign-in/help', '/join', '/set-up', '/new-password', '/sign-on', '/mail-off']

function isPlainAddress(address: string): boolean {
  if (!/^\/(?![/\\])/.test(address)) return false
  const { origin, pathname } = new URL(address, 'http://here.invalid')
  return origin === 'http://here.invalid' && !outside.includes(pathname)
}
