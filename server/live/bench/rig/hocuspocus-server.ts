/**
 * Hocuspocus as its guide sets it up: one server, its Database extension, defaults for everything else
 * (a document is stored 2 s after the last change, at the latest after 10 s). `node:sqlite` holds one row a document.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { announce, readRigSettings } from './rig.ts'

const { dataDir, seed } = readRigSettings(process.env)

const database = new DatabaseSync(join(dataDir, 'hocuspocus.db'))
database.exec('create table if not exists documents (name text primary key, data blob not null)')
const select = database.prepare('select data from documents where name = ?')
const upsert = database.prepare(
  'insert into documents (name, data) values (?, ?) on conflict (name) do update set data = excluded.data',
)
if (seed !== undefined) upsert.run(seed.room, seed.update)

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: ({ documentName }) =>
        Promise.resolve((select.get(documentName)?.data as Uint8Array | undefined) ?? null),
      store: ({ documentName, state }) => {
        upsert.run(documentName, state)
        return Promise.resolve()
      },
    }),
  ],
})
await server.listen()
announce(server.address.port)
