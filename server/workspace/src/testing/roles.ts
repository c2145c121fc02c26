import * as Y from 'yjs'
import { newId } from '@roundtable/foundation/ids'
import { termsOf } from '@roundtable/shared/document-kinds/role-rules'
import { roleFields } from '@roundtable/shared/document-kinds/roles'
import { addRow, setFields } from '@roundtable/shared/document-kinds/rows-editing'
import { readRows, type Values } from '@roundtable/shared/document-kinds/rows-table'
import type { TestWorkspace } from './a-workspace.ts'
import { aDocument, type Seated } from './builders.ts'

type Role = Partial<Values<typeof roleFields>>

/** A role in a document of roles, as the room has it. */
export interface WrittenRole {
  documentId: string
  roleId: string
  /** What it asks of its holder now. */
  terms(): Promise<string>
  write(role: Role): Promise<void>
}

/** A new document of roles with one role, held by the seat of whoever wrote it unless said otherwise. */
export async function aRole(house: TestWorkspace, by: Seated, role: Role = {}): Promise<WrittenRole> {
  const documentId = await aDocument(by, 'Roles', 'roles')
  const roleId = newId()
  const room = openRoom(house, by, documentId)
  const holderSeat = await seatOf(by)
  await room((table) =>
    addRow(table, {
      title: 'Keeper of the plot map',
      duties: 'Keep the map',
      holderSeat,
      ...role,
      id: roleId,
    }),
  )
  return {
    documentId,
    roleId,
    terms: () => room((table) => termsOf(readRows(table.doc, table.name, table.fields)[0]!)),
    write: (news) => room((table) => setFields(table, roleId, news)),
  }
}

/** The open seat of the organisation somebody acts for. */
export async function seatOf({ browser, table, person }: Seated): Promise<string> {
  const page = (await (await browser.get(`/api/partnerships/${table.slug}`)).json()) as {
    seats: { id: string; holders: { id: string }[] }[]
  }
  const session = (await (await browser.get('/api/session')).json()) as {
    person: { id: string }
    partnerships: { slug: string; organisation: { id: string } | null }[]
  }
  const own = session.partnerships.find(({ slug }) => slug === table.slug)?.organisation?.id
  const seat = page.seats.find(({ holders }) => holders.some(({ id }) => id === own))
  if (seat === undefined) throw new Error(`${person.name} acts for no seat`)
  return seat.id
}

/** Does something with the roles as they are, and writes what changed in that person's name. */
function openRoom({ workspace: { live } }: TestWorkspace, { person }: Seated, documentId: string) {
  return async <Answer>(
    work: (table: { doc: Y.Doc; name: 'roles'; fields: typeof roleFields }) => Answer,
  ): Promise<Answer> => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await live.state(documentId))!)
    const before = Y.encodeStateVector(doc)
    const answer = work({ doc, name: 'roles', fields: roleFields })
    const update = Y.encodeStateAsUpdate(doc, before)
    if (update.length > 2) await live.write(documentId, [{ authorId: person.id, update }])
    return answer
  }
}
