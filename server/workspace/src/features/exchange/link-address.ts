import { isAllowedHref } from '@roundtable/shared/document-kinds/link'

export type Address =
  | { readonly is: 'link'; readonly href: string }
  /** A place in the same file: its words stay, and nobody misses the jump. */
  | { readonly is: 'inside' }
  | { readonly is: 'refused' }

/** Where a link of a file leads. Google Docs sends readers past its own address; the one behind it is meant. */
export function addressOf(href: string): Address {
  const address = behindGoogle(href.trim())
  if (address === '' || address.startsWith('#')) return { is: 'inside' }
  return isAllowedHref(address) ? { is: 'link', href: address } : { is: 'refused' }
}

function behindGoogle(address: string): string {
  if (!address.startsWith('https://www.google.com/url?')) return address
  return new URL(address).searchParams.get('q') ?? address
}
