import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide an element is on the page now, in pixels. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const look = () => setRoom(current.clientWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return room
}
