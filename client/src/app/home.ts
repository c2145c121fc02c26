import type { Session } from '../api/answers.ts'

const storageKey = 'roundtable.partnership'

/** The slug of the partnership to open first: the last one on this device, else the first. Nothing for a person without one. */
export function homeOf(session: Session): string | undefined {
  const last = localStorage.getItem(storageKey)
  const slugs = session.partnerships.map((partnership) => partnership.slug)
  return slugs.find((slug) => slug === last) ?? slugs[0]
}

export function rememberPartnership(slug: string): void {
  localStorage.setItem(storageKey, slug)
}
