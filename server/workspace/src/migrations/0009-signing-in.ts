import type { SchemaModule } from 'kysely'
import type { Migration } from '@roundtable/foundation/migrations'

/** Passkeys and what surrounds them: challenges, recovery codes, reset links, sign-on, known devices, fresh proofs. */
export const signingIn: Migration = {
  name: '0009-signing-in',
  async up(kysely) {
    await kysely.schema
      .alterTable('session')
      .addColumn('stepped_up_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute()
    await passkeys(kysely.schema)
    await links(kysely.schema)
    await signOn(kysely.schema)
  },
}

async function passkeys(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('passkey')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('credential_id', 'text', (column) => column.notNull().unique())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_used_at', 'bigint')
    .execute()
  await schema.createIndex('passkey_of_person').on('passkey').column('person_id').execute()
  await schema
    .createTable('passkey_challenge')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text')
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute()
  await schema
    .createTable('recovery_code')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute()
  await schema.createIndex('recovery_code_of_person').on('recovery_code').column('person_id').execute()
}

async function links(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('password_reset')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute()
  await schema
    .createTable('familiar_device')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('first_seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('familiar_device_of_person', ['person_id', 'mark'])
    .execute()
}

async function signOn(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('sign_on_attempt')
    .addColumn('state_hash', 'text', (column) => column.primaryKey())
    .addColumn('browser_hash', 'text', (column) => column.notNull())
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('code_verifier', 'text', (column) => column.notNull())
    .addColumn('invitation_hash', 'text')
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute()
  await schema
    .createTable('linked_identity')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('linked_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('linked_identity_of_subject', ['issuer', 'subject'])
    .execute()
}
