import { useLingui } from '@lingui/react/macro'
import type { Sector } from '@roundtable/shared/membership'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { partnershipQuery } from '../../api/partnership.ts'

/** An open seat as rows name it: by who holds it. */
export interface SeatOfTable {
  id: string
  name: string
  vacant: boolean
  sector: Sector
  /** The organisations that hold it, by id. */
  holders: readonly string[]
  /** What its group is called. */
  group: string
}

/** The open seats of the partnership by id; a seat that is not among them was closed. Nothing while they are on their way. */
export function useSeats(slug: string): ReadonlyMap<string, SeatOfTable> | undefined {
  const { t } = useLingui()
  const { data } = useQuery(partnershipQuery(slug))
  return useMemo(() => {
    if (data === undefined) return undefined
    const groups = new Map(data.groups.map((group) => [group.id, group]))
    return new Map(
      data.seats.map(({ id, groupId, holders }) => {
        const { name: group, sector } = groups.get(groupId)!
        const vacant = holders.length === 0
        const name = vacant ? t`Vacant seat (${group})` : holders.map((holder) => holder.name).join(' · ')
        return [id, { id, name, vacant, group, sector, holders: holders.map((holder) => holder.id) }]
      }),
    )
  }, [data, t])
}
