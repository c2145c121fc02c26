import { sql } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** What people say beside a text. Stored apart from it, so that other rights hold and nothing of it travels with the text. */
export const comments: Migration = {
  name: '0017-comments',
  async up(kysely) {
    await kysely.schema
      .createTable('comment_thread')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('partnership_id', 'text', (column) => column.notNull().references('partnership.id'))
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('anchor', 'text', (column) => column.notNull())
      .addColumn('reach', 'text', (column) => column.notNull().check(sql`reach in ('internal', 'observers')`))
      .addColumn('opened_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('settled_by', 'text', (column) => column.references('person.id'))
      .addColumn('settled_at', 'bigint')
      .execute()
    await kysely.schema
      .createIndex('thread_of_document')
      .on('comment_thread')
      .columns(['partnership_id', 'document_id'])
      .execute()
    await kysely.schema
      .createTable('comment')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('thread_id', 'text', (column) => column.notNull().references('comment_thread.id'))
      .addColumn('reach', 'text', (column) => column.notNull().check(sql`reach in ('internal', 'observers')`))
      .addColumn('sent_key', 'text', (column) => column.notNull())
      .addColumn('written_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('organisation_id', 'text', (column) => column.references('organisation.id'))
      .addColumn('written_at', 'bigint', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('edited_at', 'bigint')
      .addColumn('taken_back_at', 'bigint')
      .addColumn('hidden_by', 'text', (column) => column.references('person.id'))
      .addColumn('hidden_at', 'bigint')
      .addColumn('hidden_for', 'text')
      .addUniqueConstraint('comment_sent_once', ['written_by', 'sent_key'])
      .execute()
    await kysely.schema.createIndex('comment_of_thread').on('comment').column('thread_id').execute()
    await kysely.schema
      .createTable('comment_mention')
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('comment_id', 'text', (column) => column.notNull().references('comment.id'))
      .addPrimaryKeyConstraint('mentioned_once', ['person_id', 'comment_id'])
      .execute()
    await kysely.schema
      .createTable('comment_read')
      .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('comments_read_once', ['person_id', 'document_id'])
      .execute()
    await kysely.schema
      .createTable('comment_observers')
      .addColumn('document_id', 'text', (column) => column.primaryKey().references('document.id'))
      .addColumn('invited_by', 'text', (column) => column.notNull().references('person.id'))
      .addColumn('invited_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
