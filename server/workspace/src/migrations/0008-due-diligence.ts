import { type CreateTableBuilder, type SchemaModule, sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** Files of organisations that apply or are looked at again. Every table but the file's own hangs on a file. */
export const dueDiligence: Migration = {
  name: '0008-due-diligence',
  async up(kysely) {
    // Of an organisation that is not admitted yet only its file is known: it stands in no list of the table.
    await kysely.schema.alterTable('organisation').addColumn('applying_since', 'bigint').execute()
    await kysely.schema
      .createTable('diligence_file')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('organisation_name', 'text', (column) => column.notNull())
      .addColumn('group_id', 'text', (column) => column.notNull().references('stakeholder_group.id'))
      .addColumn('state', 'text', (column) =>
        column
          .notNull()
          .check(
            sql`state in ('draft', 'submitted', 'screening', 'in_review', 'info_requested', 'recommended', 'admitted', 'admitted_with_conditions', 'declined', 'withdrawn', 're_review', 'suspended', 'expelled', 'left')`,
          ),
      )
      .addColumn('state_since', 'bigint', (column) => column.notNull())
      .addColumn('opened_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('submitted_at', 'bigint')
      .addColumn('heard_at', 'bigint')
      .addColumn('partner_since', 'bigint')
      .addColumn('decided_at', 'bigint')
      .addColumn('valid_until', 'text')
      .addColumn('trial_until', 'text')
      .execute()
    // Where an organisation stands must have one answer: at most one file of it is still going on.
    await kysely.schema
      .createIndex('one_file_at_a_time')
      .unique()
      .on('diligence_file')
      .column('organisation_id')
      .where(sql<boolean>`state not in ('declined', 'withdrawn', 'expelled', 'left')`)
      .execute()
    await kysely.schema
      .createIndex('diligence_file_of_partnership')
      .on('diligence_file')
      .column('partnership_id')
      .execute()
    await papers(kysely.schema)
    await voices(kysely.schema)
  },
}

const ofFile = <Name extends string>(table: CreateTableBuilder<Name>) =>
  table.addColumn('file_id', 'text', (column) => column.notNull().references('diligence_file.id'))

/** What reviewers, partners and the applicant write. */
async function papers(schema: SchemaModule): Promise<void> {
  const paper = (name: string) =>
    ofFile(schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey()))
  await paper('diligence_reviewer')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('sector', 'text', (column) => column.notNull())
    .addColumn('assigned_at', 'bigint', (column) => column.notNull())
    .addColumn('released_at', 'bigint')
    .execute()
  await paper('diligence_recommendation')
    .addColumn('reviewer_id', 'text', (column) => column.notNull().references('diligence_reviewer.id'))
    .addColumn('recommends', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .execute()
  await paper('diligence_check')
    .addColumn('criterion', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) =>
      column.notNull().check(sql`result in ('pass', 'concern', 'fail', 'unknown', 'not_applicable')`),
    )
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await paper('diligence_condition')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('met_by', 'text', (column) => column.references('person.id'))
    .addColumn('met_at', 'bigint')
    .execute()
  await paper('diligence_message')
    .addColumn('from_side', 'text', (column) =>
      column.notNull().check(sql`from_side in ('applicant', 'partnership')`),
    )
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await paper('diligence_note')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  for (const name of ['reviewer', 'recommendation', 'check', 'condition', 'message', 'note']) {
    const table = `diligence_${name}`
    await schema.createIndex(`${table}_of_file`).on(table).column('file_id').execute()
  }
}

/** What organisations and seats say about a file, each once. */
async function voices(schema: SchemaModule): Promise<void> {
  await ofFile(schema.createTable('diligence_interest'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('declared_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('one_interest_per_organisation', ['file_id', 'organisation_id'])
    .execute()
  await ofFile(schema.createTable('diligence_voice'))
    .addColumn('seat_id', 'text', (column) => column.notNull().references('seat.id'))
    .addColumn('voice', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('role', 'text', (column) => column.notNull().check(sql`role = 'partner_lead'`))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('one_voice_per_seat', ['file_id', 'seat_id'])
    .execute()
}
