import { Skeleton } from '../ui/skeleton.tsx'

/** In place of a page that is on its way. */
export function PagePending() {
  return (
    <div className="page">
      <Skeleton />
    </div>
  )
}
