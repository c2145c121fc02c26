import { newInvitation } from '@roundtable/shared/invitations'
import { expect, test } from 'vitest'
import { newOrganisation, noOrganisation, readInvitation } from './invitation-input.ts'

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
  const fields = { organisation: newOrganisation, 'organisation.name': 'Union', 'organisation.groupId': 'g1' }
  const input = readInvitation('partner_member', filled(fields))
  expect(newInvitation.parse(input).organisation).toEqual({ name: 'Union', groupId: 'g1' })
})

test('a delegate without an organisation is refused at that field, one with too short a name at the name', () => {
  expect(fieldsWrong(readInvitation('partner_lead', filled({ organisation: noOrganisation })))).toEqual([
    'organisation',
  ])
  const short = { organisation: newOrganisation, 'organisation.name': 'U', 'organisation.groupId': '' }
  expect(fieldsWrong(readInvitation('partner_lead', filled(short)))).toEqual(['organisation.name'])
})

test('secretariat and observers come without one', () => {
  expect(readInvitation('secretariat', filled({ organisation: 'o1' }))).not.toHaveProperty('organisation')
  expect(readInvitation('observer', filled({ organisation: noOrganisation }))).not.toHaveProperty(
    'organisation',
  )
})
