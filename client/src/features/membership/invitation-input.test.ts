import { newInvitation } from '@roundtable/shared/invitations'
import { expect, test } from 'vitest'
import { inGroup, newOrganisation, noOrganisation, onSeat, readInvitation } from './invitation-input.ts'

function filled(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries({ email: 'ama@union.example', ...fields })) data.set(name, value)
  return data
}
const fieldsWrong = (input: unknown) => {
  const read = newInvitation.safeParse(input)
  return read.success ? [] : read.error.issues.map((issue) => issue.path.join('.'))
}

test('a delegate is invited for an organisation at the table or a new one', () => {
  expect(readInvitation('partner_lead', filled({ organisation: 'o1' }))).toEqual({
    email: 'ama@union.example',
    role: 'partner_lead',
    organisation: { id: 'o1' },
  })
  const fields = { organisation: newOrganisation, 'organisation.name': 'Union' }
  const sits = (place: string) =>
    newInvitation.parse(readInvitation('partner_member', filled({ ...fields, 'organisation.place': place })))
  expect(sits(inGroup('g1')).organisation).toEqual({ name: 'Union', groupId: 'g1' })
  expect(sits(onSeat('s1')).organisation).toEqual({ name: 'Union', seatId: 's1' })
})

test('a delegate without an organisation is refused at that field, one with too short a name at the name', () => {
  expect(fieldsWrong(readInvitation('partner_lead', filled({ organisation: noOrganisation })))).toEqual([
    'organisation',
  ])
  const short = {
    organisation: newOrganisation,
    'organisation.name': 'U',
    'organisation.place': inGroup('g1'),
  }
  expect(fieldsWrong(readInvitation('partner_lead', filled(short)))).toEqual(['organisation.name'])
})

test('secretariat and observers come without one', () => {
  expect(readInvitation('secretariat', filled({ organisation: 'o1' }))).not.toHaveProperty('organisation')
  expect(readInvitation('observer', filled({ organisation: noOrganisation }))).not.toHaveProperty(
    'organisation',
  )
  const watching = { organisation: newOrganisation, 'organisation.name': 'Foundation' }
  expect(readInvitation('observer', filled(watching))).toMatchObject({
    organisation: { name: 'Foundation', groupId: null },
  })
})
