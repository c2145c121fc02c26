import { expect, test } from 'vitest'
import type { Member } from '../../api/answers.ts'
import { mayDo } from './may-do.ts'

const union = { id: 'o1', name: 'Union' }
const member = (name: string, role: Member['role'], more: Partial<Member> = {}): Member => ({
  id: name,
  person: { id: name, name },
  role,
  organisation: union,
  sector: null,
  isDeputy: false,
  joinedAt: 0,
  suspendedSince: null,
  self: false,
  ...more,
})
const offered = (may: Record<string, boolean>) => Object.keys(may).filter((act) => may[act])

const miriam = member('Miriam', 'secretariat', { organisation: null })
const ama = member('Ama', 'partner_lead')
const kwaku = member('Kwaku', 'partner_member')

test('a lead is offered deputies among the own organisation’s members, and the own way out', () => {
  const self = { ...ama, self: true }
  const clara = member('Clara', 'partner_member', { organisation: { id: 'o2', name: 'Brandt' } })
  const all = [miriam, self, kwaku, clara]
  expect(offered(mayDo('partner_lead', kwaku, all))).toEqual(['nameDeputy'])
  expect(offered(mayDo('partner_lead', { ...kwaku, isDeputy: true }, all))).toEqual(['unnameDeputy'])
  expect(offered(mayDo('partner_lead', clara, all))).toEqual([])
  expect(offered(mayDo('partner_lead', self, all))).toEqual(['leave'])
})

test('the secretariat is offered roles, suspension and removal, and the end of a suspension', () => {
  const all = [{ ...miriam, self: true }, ama]
  expect(offered(mayDo('secretariat', ama, all))).toEqual(['changeRole', 'suspend', 'remove'])
  const suspended = { ...ama, suspendedSince: 1 }
  expect(offered(mayDo('secretariat', suspended, all))).toEqual(['changeRole', 'letReturn', 'remove'])
})

test('the last secretariat that can act is offered nothing about itself; one of two may leave', () => {
  const self = { ...miriam, self: true }
  const tomas = member('Tomás', 'secretariat', { organisation: null, suspendedSince: 1 })
  expect(offered(mayDo('secretariat', self, [self, tomas]))).toEqual([])
  const two = [self, { ...tomas, suspendedSince: null }]
  expect(offered(mayDo('secretariat', self, two))).toEqual(['changeRole', 'leave'])
})
