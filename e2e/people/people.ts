import type { Role } from '@roundtable/shared/permissions'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instance } from '../instance/instance.ts'

/** Somebody of the demo partnership, as demo.json lists them. */
export interface Person {
  email: string
  password: string
  name: string
  role: Role
  organisation: string | null
}

/** What demo.json promises (the contract of the demo with scripts and load generators). */
export interface Demo {
  url: string
  accounts: Person[]
  partnerships: { slug: string; documents: { id: string; kind: string; title: string }[] }[]
}

/** The cast of the stories: who they are decides what they may do. */
export interface Cast {
  /** Leads a partner organisation: writes, creates documents. */
  ama: Person
  /** Writes for another organisation. */
  jonas: Person
  /** Writes too, until the secretariat removes them. */
  leaver: Person
  /** Reads everything, writes nothing. */
  observer: Person
  /** Invites and removes people, does not write in texts. */
  secretariat: Person
}

export function demoOf(instance: Instance): Demo {
  return JSON.parse(readFileSync(join(instance.dataDir, 'demo.json'), 'utf8')) as Demo
}

export function castOf({ accounts }: Demo): Cast {
  const ama = somebody(accounts, ({ role }) => role === 'partner_lead')
  const jonas = somebody(
    accounts,
    ({ role, organisation }) => role === 'partner_member' && organisation !== ama.organisation,
  )
  const taken = [ama.email, jonas.email]
  return {
    ama,
    jonas,
    leaver: somebody(accounts, ({ role, email }) => role === 'partner_member' && !taken.includes(email)),
    observer: somebody(accounts, ({ role }) => role === 'observer'),
    secretariat: somebody(accounts, ({ role }) => role === 'secretariat'),
  }
}

function somebody(accounts: Person[], fits: (person: Person) => boolean): Person {
  const found = accounts.find(fits)
  if (!found) throw new Error('The demo has nobody for a part in the stories.')
  return found
}
