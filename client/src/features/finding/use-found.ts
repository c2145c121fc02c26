import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { foundQuery } from './queries.ts'

/** Nobody types two letters faster than this. */
const pauseMs = 180

/** What holds the words that are being typed, once the fingers rest; nothing before there are two letters. */
export function useFound(slug: string | undefined, typed: string) {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim().slice(0, 200)), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  const isAsked = slug !== undefined && asked.length > 1
  const { data, error, isFetching } = useQuery({ ...foundQuery(slug ?? '', asked), enabled: isAsked })
  return {
    asked,
    found: isAsked ? (data?.found ?? []) : [],
    count: isAsked ? data?.count : undefined,
    isLooking: isAsked && isFetching,
    error: isAsked ? error : null,
  }
}
