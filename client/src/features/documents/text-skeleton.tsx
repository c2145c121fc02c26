import { useEffect, useState } from 'react'
import { Skeleton } from '../../ui/skeleton.tsx'

/** A wait shorter than this is better left unsaid, in milliseconds. */
const patience = 300

/** Where a text will be, once waiting for it has become noticeable. */
export function TextSkeleton() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return <div className="document-main">{late && <Skeleton />}</div>
}
