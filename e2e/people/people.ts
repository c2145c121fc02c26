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
  /** Leads a partner organisation: writes, creates documents. Sits at a second table too. */
  ama: Person
  /** Writes for another organisation. */
  jonas: Person
  /** Writes too, until the secretariat removes them. */
  kwaku: Person
  /** Observes: reads everything, writes nothing. */
  henrik: Person
  /** The secretariat: invites and removes people, does not write in texts. */
  miriam: Person
  /** Applies for an organisation that is in review: sees its own file and nothing else. */
  noor: Person
}

export function demoOf(instance: Instance): Demo {
  return JSON.parse(readFileSync(join(instance.dataDir, 'demo.json'), 'utf8')) as Demo
}

export function castOf({ accounts }: Demo): Cast {
  return {
    ama: somebody(accounts, 'Ama Dankwa', 'partner_lead'),
    jonas: somebody(accounts, 'Jonas Brandt', 'partner_lead'),
    kwaku: somebody(accounts, 'Kwaku Mensah', 'partner_member'),
    henrik: somebody(accounts, 'Henrik Dahl', 'observer'),
    miriam: somebody(accounts, 'Miriam Osei', 'secretariat'),
    noor: somebody(accounts, 'Noor Rahimi', 'applicant'),
  }
}

function somebody(accounts: Person[], name: string, role: Role): Person {
  const found = accounts.find((person) => person.name === name && person.role === role)
  if (!found) throw new Error(`The demo has no ${role} named ${name}; the stories need them.`)
  return found
}
