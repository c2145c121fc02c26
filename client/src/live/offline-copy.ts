import type { DocumentId } from '@roundtable/shared/ids'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** Whose copy of what: two people on one device never read each other's. */
export interface CopyName {
  person: string
  partnership: string
  document: DocumentId
}

/** The copy of one document on this device. */
export interface OfflineCopy {
  /** Changes in it that the server had not acknowledged when it was last written. */
  readonly unsaved: number
  /** The epoch of the server's data it belongs to; unknown until it was in step once. */
  readonly epoch: string | undefined
  /** Writes down how many changes are unsaved. Resolves when these and all changes before are on the device. */
  note(unsaved: number, epoch: string | undefined): Promise<void>
  /** Stops writing; what is there stays. */
  close(): void
  /** Removes the copy from the device. */
  forget(): Promise<void>
}

const prefix = 'roundtable/'
const patience = 3000

/**
 * Fills `doc` from its copy on this device and keeps the copy up to date from then on.
 * Nothing where the device keeps no data (private windows, storage turned off or full): the page must say so.
 */
export async function openOfflineCopy(name: CopyName, doc: Y.Doc): Promise<OfflineCopy | undefined> {
  if (!(await deviceKeepsData())) return undefined
  const store = new IndexeddbPersistence(databaseName(name), doc)
  const opened = await Promise.race([store.whenSynced, after(patience)])
  if (opened === undefined || store.db === null) {
    await store.destroy()
    return undefined
  }
  return copyIn(store, store.db)
}

async function copyIn(store: IndexeddbPersistence, database: IDBDatabase): Promise<OfflineCopy> {
  const unsaved: unknown = await store.get('unsaved')
  const epoch: unknown = await store.get('epoch')
  return {
    unsaved: typeof unsaved === 'number' ? unsaved : 0,
    epoch: typeof epoch === 'string' ? epoch : undefined,
    note: (unsaved, epoch) => note(database, { unsaved, epoch }),
    close: () => void store.destroy(),
    forget: () => store.clearData(),
  }
}

/** Spans the store of the changes too, so that it cannot finish before the changes written earlier have. */
function note(database: IDBDatabase, values: Readonly<Record<string, unknown>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['updates', 'custom'], 'readwrite')
    for (const [key, value] of Object.entries(values)) transaction.objectStore('custom').put(value, key)
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('the device took no data')),
    )
  })
}

/** How many changes wait in the copies on this device, which signing out would remove. */
export async function unsavedOnThisDevice(): Promise<number> {
  const counts = await Promise.all((await copies()).map(unsavedIn))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Removes every copy from this device. For signing out. */
export async function forgetOfflineCopies(): Promise<void> {
  await Promise.all((await copies()).map((name) => done(indexedDB.deleteDatabase(name))))
}

async function unsavedIn(name: string): Promise<number> {
  const database = await existing(name)
  if (database === undefined) return 0
  const has = database.objectStoreNames.contains('custom')
  const count: unknown = has
    ? await done(database.transaction('custom').objectStore('custom').get('unsaved'))
    : 0
  database.close()
  return typeof count === 'number' ? count : 0
}

/** Opens a copy that is there. One removed since it was listed is not made again by looking into it. */
async function existing(name: string): Promise<IDBDatabase | undefined> {
  const opening = indexedDB.open(name)
  let isNew = false
  opening.addEventListener('upgradeneeded', () => {
    isNew = true
    opening.transaction?.abort()
  })
  try {
    return await done(opening)
  } catch (error) {
    if (isNew) return undefined
    throw error
  }
}

async function copies(): Promise<string[]> {
  if (!(await deviceKeepsData())) return []
  const databases = await indexedDB.databases()
  return databases.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))
}

function databaseName({ person, partnership, document }: CopyName): string {
  return `${prefix}${person}/${partnership}/${document}`
}

// y-indexeddb leaves a refused opening unhandled, so the device is asked first.
async function deviceKeepsData(): Promise<boolean> {
  try {
    const probe = await done(indexedDB.open('roundtable-probe'))
    probe.close()
    return true
  } catch {
    // A browser without storage throws or refuses here; that is the answer, not a failure.
    return false
  }
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the device took no data')))
  })
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))
}
