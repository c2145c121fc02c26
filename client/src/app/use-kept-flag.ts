import { useCallback, useState } from 'react'

/** A yes or no of this device that survives a reload. */
export function useKeptFlag(storageKey: string): readonly [boolean, () => void] {
  const [flag, setFlag] = useState(() => localStorage.getItem(storageKey) === 'yes')
  const toggle = useCallback(() => {
    setFlag((before) => {
      localStorage.setItem(storageKey, before ? 'no' : 'yes')
      return !before
    })
  }, [storageKey])
  return [flag, toggle]
}
