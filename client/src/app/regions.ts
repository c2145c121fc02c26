/**
 * F6 goes round the regions of the page: rail, page, side panel. A region carries `data-region` and can be focused
 * (`tabIndex={-1}`); the order is that of the document, the step 1 or -1. Hidden regions are passed over.
 */
export function moveToRegion(step: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  )
  if (regions.length === 0) return false
  // The innermost region that holds the focus: a panel lies inside the page.
  const at = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next =
    at === -1 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length
  regions[next]?.focus()
  return true
}
