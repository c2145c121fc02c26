/**
 * The secret of a link such as /join#<token>. It travels in the fragment, so that no server and no log sees it,
 * and leaves the address bar as soon as it is read. It is kept in memory only: after a reload the link is opened again.
 */
export function takeLinkToken(): string | undefined {
  const fragment = decodeURIComponent(location.hash.slice(1))
  if (fragment) {
    taken = { path: location.pathname, token: fragment }
    history.replaceState(history.state, '', location.pathname)
  }
  return taken?.path === location.pathname ? taken.token : undefined
}

let taken: { path: string; token: string } | undefined
