/**
 * The origins whose pages are ours: the instance's own address, and, on a machine talking to itself, the other name of
 * the same loopback and port, since people type either.
 */
export function ownOrigins(origin: string): string[] {
  const url = new URL(origin)
  const twin = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }[url.hostname]
  return twin === undefined
    ? [origin]
    : [origin, `${url.protocol}//${twin}${url.port === '' ? '' : `:${url.port}`}`]
}
