import { z } from 'zod'
import { StartRefusal } from './start-refusal.ts'

const KB = 1024
const MB = 1024 * KB

/**
 * Every setting of an instance, in the order of `docs/operations/settings.md`, which is made from this.
 * The name in the environment is the same words: `dataDir` is `DATA_DIR`. Times carry their unit in the name.
 */
export const settingsSchema = z.object({
  port: whole(0, 65_535, 8080, 'Port the instance listens on; 0 takes any free one.'),
  host: text(
    '127.0.0.1',
    'Address it listens on. Keep loopback and put a proxy with TLS in front.',
    'an IP address or a host name',
  ),
  origin: origin(),
  dataDir: text(
    './data',
    'Folder of the database file and of the control socket; made if it is not there.',
    'a folder',
  ),
  databaseUrl: databaseUrl(),
  smtpUrl: smtpUrl(),
  mailFrom: text(
    'Roundtable <roundtable@localhost>',
    'Sender of mails.',
    'a mail address, with or without a name',
  ),
  oidcIssuer: issuer(),
  oidcClientId: words('Name of this instance at the identity provider.'),
  oidcClientSecret: words('Its secret there. Left out where the provider gave none.'),
  oidcName: text(
    'single sign-on',
    'What people call the provider: the sign-in page says “Continue with …”.',
    'a text',
  ),
  logLevel: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .meta({ description: 'How much the log says.', may: 'silent, error, warn, info or debug' }),
  trustedProxyHops: whole(
    0,
    10,
    0,
    'How many proxies stand in front; the address of a client is read that many hops back.',
  ),
  drainSeconds: whole(1, 300, 10, 'How long a stop waits for what is under way, in seconds.'),
  transactionSeconds: whole(
    1,
    600,
    10,
    'How long one transaction may hold on before it is rolled back, in seconds.',
  ),

  sessionIdleHours: whole(1, 720, 12, 'A session ends after this many hours without use.'),
  sessionMaxHours: whole(1, 8760, 168, 'A session ends after this many hours in any case.'),
  secretariatSessionMaxHours: whole(1, 8760, 8, 'The same for a session of the secretariat.'),
  invitationDays: whole(1, 90, 7, 'How many days an invitation link may be used.'),

  liveMaxUpdateBytes: whole(
    64 * KB,
    64 * MB,
    MB,
    'Largest single edit; a larger paste is refused with a sentence.',
  ),
  liveMaxFrameBytes: whole(
    128 * KB,
    128 * MB,
    2 * MB,
    'Largest message of a live connection that is read at all; more than LIVE_MAX_UPDATE_BYTES, so that there is an answer.',
  ),
  liveMaxDocumentBytes: whole(64 * KB, 256 * MB, 10 * MB, 'Largest document, encoded.'),
  liveMaxDocumentStructs: whole(1_000, 5_000_000, 200_000, 'Most pieces a document may consist of.'),
  liveMaxUpdateStructs: whole(100, 1_000_000, 5_000, 'Most new pieces in one edit (a large paste is many).'),
  liveMaxCatchUpStructs: whole(
    100,
    1_000_000,
    50_000,
    'Most new pieces in what somebody wrote without a connection and brings at the next.',
  ),
  liveMaxDepth: whole(8, 256, 32, 'Deepest nesting in a document.'),
  liveMessagesPerSecond: whole(1, 10_000, 40, 'Messages a second one connection may send for long.'),
  liveMessageBurst: whole(1, 100_000, 200, 'Messages one connection may send at once.'),
  liveBytesPerSecond: whole(16 * KB, 1024 * MB, 512 * KB, 'Bytes a second one connection may send for long.'),
  livePresenceBytes: whole(256, 64 * KB, 2 * KB, 'Largest presence (cursor, selection) of one person.'),
  liveLaggingBytes: whole(
    16 * KB,
    64 * MB,
    256 * KB,
    'Unsent bytes after which a slow reader is sent no more, but one difference later.',
  ),
  liveCutOffBytes: whole(MB, 1024 * MB, 8 * MB, 'Unsent bytes after which a slow reader is cut off.'),
  liveCutOffSeconds: whole(5, 600, 30, 'Seconds after which a reader that takes nothing is cut off.'),
  livePingSeconds: whole(
    1,
    60,
    10,
    'A connection is asked for a sign of life this often; two misses end it.',
  ),
  liveRecheckSeconds: whole(
    1,
    3_600,
    300,
    'Rights of open connections are asked anew this often; a change acts at once besides.',
  ),
  liveUnloadSeconds: whole(1, 86_400, 60, 'A document nobody has open leaves memory after this long.'),
  liveMemoryBytes: whole(
    16 * MB,
    1024 * 1024 * MB,
    1024 * MB,
    'Memory for open documents, before those unused are put away early.',
  ),
  liveQueueBytes: whole(
    MB,
    1024 * MB,
    32 * MB,
    'Edits that may wait for a database that does not answer, before documents turn read-only.',
  ),
  liveQueueSeconds: whole(1, 600, 30, 'How long they may wait, likewise.'),
  liveSocketsPerSession: whole(1, 1_000, 8, 'Live connections one session may have open.'),
  liveSocketsPerPerson: whole(1, 10_000, 40, 'Live connections one person may have open.'),
  liveSocketsPerAddress: whole(1, 100_000, 200, 'Live connections one network address may have open.'),
})

export type Settings = Omit<z.output<typeof settingsSchema>, 'origin'> & { origin: string }

/** Reads the environment, or throws a `StartRefusal` that names the bad setting and what it may be. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.keys(settingsSchema.shape).flatMap((key) => {
    const value = env[environmentName(key)]?.trim()
    return value === undefined || value === '' ? [] : [[key, value]]
  })
  const read = settingsSchema.safeParse(Object.fromEntries(given))
  if (!read.success) throw refusal(String(read.error.issues[0]!.path[0]))
  return { ...read.data, origin: read.data.origin ?? `http://localhost:${read.data.port}` }
}

/** `dataDir` → `DATA_DIR` */
export function environmentName(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

/** What a setting may be and what it does, as its schema says. */
export function describeSetting(key: string): { may: string; description: string; fallback: string } {
  const schema = settingsSchema.shape[key as keyof typeof settingsSchema.shape]
  const { may, description } = schema.meta() as { may: string; description: string }
  return { may, description, fallback: String(schema.safeParse(undefined).data ?? '') }
}

// A value may be a secret (DATABASE_URL holds a password), so the sentence names the setting and never repeats it.
function refusal(key: string): StartRefusal {
  const name = environmentName(key)
  return new StartRefusal(
    `${name} is not usable: it may be ${describeSetting(key).may}. Correct it, then start again.`,
  )
}

function whole(least: number, most: number, fallback: number, description: string) {
  const may = `a whole number from ${least} to ${most}`
  const digits = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(least).max(most))
  return digits.default(fallback).meta({ description, may })
}

function text(fallback: string, description: string, may: string) {
  return z.string().min(1).default(fallback).meta({ description, may })
}

function words(description: string) {
  return z.string().optional().meta({ description, may: 'a text' })
}

function origin() {
  return z.string().refine(isSafeOrigin).optional().meta({
    description: 'Address people use, exactly as the browser shows it. Left out: `http://localhost:PORT`.',
    may: 'an https address without a path, such as https://roundtable.example.org (http for localhost and 127.0.0.1 only)',
  })
}

function issuer() {
  return z.string().refine(isSafeIssuer).optional().meta({
    description:
      'Identity provider (OpenID Connect) people may sign in with, beside their own way. Needs OIDC_CLIENT_ID; the redirect address to register there is `ORIGIN/sign-on`.',
    may: 'an https address (http for localhost and 127.0.0.1 only)',
  })
}

function isSafeIssuer(value: string): boolean {
  return URL.canParse(value) && isSafeOrigin(new URL(value).origin)
}

/** Sessions and live edits travel in the open without TLS, so only a machine talking to itself may do without. */
function isSafeOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  const loopback = ['localhost', '127.0.0.1'].includes(url.hostname)
  return url.origin === value && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback))
}

function databaseUrl() {
  return z.string().refine(hasProtocol('postgres:', 'postgresql:')).optional().meta({
    description: 'PostgreSQL 15 or newer instead of the file in DATA_DIR.',
    may: 'an address such as postgres://user:password@host:5432/roundtable',
  })
}

function smtpUrl() {
  return z.string().refine(hasProtocol('smtp:', 'smtps:')).optional().meta({
    description: 'Mail server. Without it, links are shown for copying and nothing is mailed.',
    may: 'an address such as smtps://user:password@mail.example.org',
  })
}

function hasProtocol(...protocols: string[]) {
  return (value: string): boolean => URL.canParse(value) && protocols.includes(new URL(value).protocol)
}
