import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemoAccount } from '@roundtable/workspace/ground'
import type { Instance } from './instance.ts'

/** What a script or a load generator needs to drive the demo without reading the code. */
export interface DemoFile {
  url: string
  accounts: Pick<DemoAccount, 'email' | 'password' | 'name' | 'role' | 'organisation'>[]
  partnerships: { slug: string; documents: { id: string; kind: string; title: string }[] }[]
}

export async function describeDemo({ url, database, demoAccounts }: Instance): Promise<DemoFile> {
  const { kysely } = database
  const partnerships = await kysely
    .selectFrom('partnership')
    .select(['id', 'slug'])
    .orderBy('created_at')
    .execute()
  const documents = await kysely.selectFrom('document').selectAll().orderBy('created_at').execute()
  return {
    url,
    accounts: demoAccounts.map(({ email, password, name, role, organisation }) => ({
      email,
      password,
      name,
      role,
      organisation,
    })),
    partnerships: partnerships.map((partnership) => ({
      slug: partnership.slug,
      documents: documents
        .filter((document) => document.partnership_id === partnership.id)
        .map(({ id, kind, title }) => ({ id, kind, title })),
    })),
  }
}

/** Whole or not at all: whoever waits for the file never reads half of it. */
export async function writeDemoFile(dataDir: string, demo: DemoFile): Promise<void> {
  const path = join(dataDir, 'demo.json')
  const draft = await open(`${path}.draft`, 'w', 0o600)
  await draft.writeFile(`${JSON.stringify(demo, null, 2)}\n`)
  await draft.sync()
  await draft.close()
  await rename(`${path}.draft`, path)
}
