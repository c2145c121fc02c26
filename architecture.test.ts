import { expect, test } from 'vitest'
import { importCircles } from './scripts/sources/circles.ts'
import { filesIn, isTest } from './scripts/sources/files.ts'
import { allImports, anImport, type Import } from './scripts/sources/imports.ts'

/**
 * Who may import what. `reaches` are other rooms (`tests` may reach further); packages come from the room's own
 * package.json, less `never`, or only those of `only`. `*` ends a name that goes on. The first row that fits a file counts.
 */
const rooms: Room[] = [
  {
    room: 'shared',
    reaches: [],
    only: ['zod', 'zod/mini', 'yjs', '@tiptap/*'],
    instead: 'shared is pure: take what you need as an argument and let the calling room do the rest',
  },
  {
    room: 'server/foundation',
    reaches: ['@roundtable/shared/errors'],
    instead: 'foundation knows drivers and no word of the product: let the caller hand it in',
  },
  {
    room: 'server/live/bench',
    reaches: ['@roundtable/live*', '@roundtable/foundation/*', '@roundtable/shared/*'],
    instead: 'the bench drives the engine as a host does: through its exports',
  },
  {
    room: 'server/live',
    reaches: [
      '@roundtable/shared/live/*',
      '@roundtable/shared/document-kinds/kind',
      '@roundtable/shared/ids',
    ],
    tests: ['@roundtable/foundation/*', '@roundtable/shared/document-kinds/*'],
    never: ['hono*', 'kysely', 'pg', 'node:sqlite'],
    instead:
      'live knows bytes, not partnerships or databases: ask through a port in server/live/src/ports.ts',
  },
  {
    room: 'server/workspace',
    reaches: ['@roundtable/shared/*', '@roundtable/foundation/*', '@roundtable/live*'],
    never: ['pg', 'node:sqlite'],
    instead: 'workspace is joined to other rooms in server/main: take it as an argument from there',
  },
  {
    room: 'server/main',
    reaches: [
      '@roundtable/shared/*',
      '@roundtable/foundation/*',
      '@roundtable/live*',
      '@roundtable/workspace*',
    ],
    instead: 'main joins the server rooms and reaches nothing else',
  },
  {
    room: 'client/src/api',
    reaches: ['@roundtable/shared/*', '@roundtable/workspace/api-type'],
    never: ['node:*'],
    instead: 'the client takes words from shared and the type of the API, nothing that runs on the server',
  },
  {
    room: 'client/src',
    reaches: ['@roundtable/shared/*'],
    never: ['node:*'],
    instead: 'the client speaks to the server through client/src/api and takes words from shared',
  },
  {
    room: 'e2e',
    reaches: ['@roundtable/shared/*'],
    instead: 'a story sees what people see: drive the running system',
  },
  {
    room: 'scripts',
    reaches: ['@roundtable/foundation/testing*'],
    instead: 'scripts start and check the house; the work itself belongs in a room',
  },
]

/** Lower may not import higher; `features` do not import each other. */
const clientOrder = ['ui', 'i18n', 'api', 'live', 'document-kinds', 'features', 'app']
/** An earlier feature never imports a later one, and a later one only the earlier one's index.ts. */
const serverFeatures = [
  'accounts',
  'audit',
  'membership',
  'signing-in',
  'passkeys',
  'sign-on',
  'record',
  'invitations',
  'documents',
  'history',
  'finding',
  'comments',
  'amendments',
  'adoption',
  'starters',
  'exchange',
  'roles',
  'flags',
  'red-lines',
  'due-diligence',
  'profiles',
  'mandate',
  'joining',
  'inbox',
  'set-up',
]

test('rooms import only what the table allows', () => {
  expect(allImports().flatMap(complaints)).toEqual([])
})

test('the order of the server features names every one of them', () => {
  const features = filesIn('server/workspace/src/features').map((file) => file.split('/')[4])
  expect([...new Set(features)]).toEqual(serverFeatures.toSorted())
})

test('no files import each other in a circle', () => {
  expect(importCircles(allImports())).toEqual([])
})

test('a circle is found and told', () => {
  const lines = [
    anImport('a/door.ts', '../b/wall.ts'),
    anImport('b/wall.ts', './roof.ts'),
    anImport('b/roof.ts', '../a/door.ts'),
  ]
  expect(importCircles(lines)).toEqual(['a/door.ts → b/wall.ts → b/roof.ts → a/door.ts'])
})

test.each([
  anImport('shared/src/ids.ts', 'node:fs'),
  anImport('shared/src/ids.ts', '../../server/live/src/ports.ts'),
  anImport('server/live/src/room.ts', '@roundtable/foundation/database'),
  anImport('server/workspace/src/features/accounts/routes.ts', '../documents/index.ts'),
  anImport('server/workspace/src/features/documents/routes.ts', '../accounts/store.ts'),
  anImport('client/src/ui/button.tsx', '../features/accounts/sign-in-screen.tsx'),
  anImport('client/src/features/documents/list.tsx', '../accounts/sign-in-screen.tsx'),
  anImport('client/src/features/documents/list.tsx', 'y-websocket'),
  anImport('client/src/app/routes.tsx', '@roundtable/workspace/api-type', true),
  anImport('client/src/api/api.ts', '@roundtable/workspace/api-type'),
])('a forbidden import is found: $from → $specifier', (planted) => {
  expect(complaints(planted)).toHaveLength(1)
})

interface Room {
  room: string
  reaches: string[]
  tests?: string[]
  only?: string[]
  never?: string[]
  instead: string
}

function complaints(line: Import): string[] {
  const why = roomComplaint(line) ?? clientComplaint(line) ?? serverComplaint(line)
  return why ? [`${line.from} imports ${line.specifier} – ${why}`] : []
}

function roomComplaint({ from, specifier, to }: Import): string | undefined {
  const room = rooms.find((row) => from.startsWith(`${row.room}/`))
  if (!room) return undefined
  if (to)
    return to.startsWith(`${room.room.split('/src')[0]}/`) ? undefined : 'name the other room by its package'
  return allows(room, specifier, isTest(from)) ? undefined : room.instead
}

function allows(room: Room, specifier: string, inTest: boolean): boolean {
  const fits = (patterns: string[] = []): boolean => patterns.some((pattern) => named(pattern, specifier))
  if (specifier.startsWith('@roundtable/')) return fits(room.reaches) || (inTest && fits(room.tests))
  return inTest || ((!room.only || fits(room.only)) && !fits(room.never))
}

function named(pattern: string, specifier: string): boolean {
  return pattern.endsWith('*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern
}

function clientComplaint({ from, specifier, to, typeOnly }: Import): string | undefined {
  const here = /^client\/src\/([^/]+)\/([^/]+)/.exec(from)
  if (!here) return undefined
  if (specifier === 'y-websocket' && here[1] !== 'live')
    return 'only client/src/live speaks to the socket: use its connection'
  if (specifier.startsWith('@roundtable/workspace') && !typeOnly)
    return 'take the type of the API with `import type`'
  const there = /^client\/src\/([^/]+)\/([^/]+)/.exec(to ?? '')
  if (!there) return undefined
  if (clientOrder.indexOf(there[1]!) > clientOrder.indexOf(here[1]!))
    return `${there[1]} comes after ${here[1]}: pass it in from above, client/src/app puts the parts on one page`
  if (here[1] === 'features' && there[1] === 'features' && here[2] !== there[2])
    return 'client features do not know each other: let client/src/app put them on one page'
  return undefined
}

function serverComplaint({ from, to }: Import): string | undefined {
  const feature = /^server\/workspace\/src\/features\/([^/]+)\/(.+)$/
  const there = feature.exec(to ?? '')
  const here = feature.exec(from)
  if (!there || !here || isTest(from) || here[1] === there[1]) return undefined
  if (serverFeatures.indexOf(there[1]!) > serverFeatures.indexOf(here[1]!))
    return `${there[1]} comes after ${here[1]}: record an event, the later feature listens`
  return there[2] === 'index.ts' ? undefined : `call what features/${there[1]}/index.ts offers`
}
