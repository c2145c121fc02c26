import { useEffect, useState } from 'react'
import { today } from '../../i18n/dates.ts'

/** How often it is looked whether another day has begun, in milliseconds. */
const look = 60_000

/** The day it is where the reader is. */
export function useToday(): string {
  const [day, setDay] = useState(today)
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), look)
    return () => clearInterval(timer)
  }, [])
  return day
}
