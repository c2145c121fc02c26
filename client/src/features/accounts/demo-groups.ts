import { type Sector, sectors } from '@roundtable/shared/membership/sectors'
import type { DemoAccount } from '../../api/answers.ts'

interface DemoGroup {
  sector: Sector | null
  people: DemoAccount[]
}

/** People by stakeholder group in the order of the table; those without a seat (secretariat, observers) last. */
export function byGroup(people: readonly DemoAccount[]): DemoGroup[] {
  return [...sectors, null]
    .map((sector) => ({ sector, people: people.filter((person) => seatOf(person) === sector) }))
    .filter((group) => group.people.length > 0)
}

/** Those whose name or organisation holds every sought word, in any order, small or capital. */
export function matching(people: readonly DemoAccount[], sought: string): DemoAccount[] {
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return people.filter((person) => {
    const text = `${person.name} ${person.organisation ?? ''}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}

function seatOf({ role, sector }: DemoAccount): Sector | null {
  return role === 'partner_lead' || role === 'partner_member' ? sector : null
}
