import { describe, expect, test } from 'vitest'
import { newId, randomToken, sha256 } from './ids.ts'
import { createLog } from './log.ts'

const lines = (): { written: string[]; log: ReturnType<typeof createLog> } => {
  const written: string[] = []
  return { written, log: createLog({ logLevel: 'info' }, { write: (line) => void written.push(line) }) }
}

describe('the log', () => {
  test('writes one line of JSON with level, time, fields and text', () => {
    const { written, log } = lines()
    const documentId = newId()
    log.info({ documentId, ms: 12 }, 'document opened')
    expect(written).toHaveLength(1)
    expect(JSON.parse(written[0]!)).toMatchObject({
      level: 'info',
      documentId,
      ms: 12,
      msg: 'document opened',
    })
  })

  test('leaves out content, tokens, passwords and mail, wherever they are put', () => {
    const { written, log } = lines()
    const secrets = {
      token: randomToken(),
      hash: sha256('x'),
      mail: 'anna.berg@partner.example.org',
      password: 'canary horse battery',
    }
    log.info(
      { ...secrets, text: 'canary content', request: { headers: { cookie: secrets.token } } },
      'signed in',
    )
    log.warn(
      { error: new Error(`no account ${secrets.mail} for ${secrets.token}`), why: `link ${secrets.token}` },
      'refused',
    )
    log.error(
      { error: 'cannot reach postgres://rt:canary@db:5432/rt', count: { mail: secrets.mail } },
      'no database',
    )
    const all = written.join('')
    for (const secret of [...Object.values(secrets), 'canary']) expect(all).not.toContain(secret)
  })

  test('says which fields it left out, so that their author can find out', () => {
    const { written, log } = lines()
    log.info({ password: 'x', count: 1 }, 'tried')
    expect(JSON.parse(written[0]!)).toMatchObject({ count: 1, dropped: ['password'] })
  })

  test('keeps ids and the stack of an error', () => {
    const { written, log } = lines()
    log.error({ error: new RangeError('beyond') }, 'failed')
    expect(JSON.parse(written[0]!)).toMatchObject({ error: 'beyond', errorName: 'RangeError' })
    expect(written[0]).toContain('log.test.ts')
  })

  test('below its level says nothing', () => {
    const written: string[] = []
    createLog({ logLevel: 'error' }, { write: (line) => void written.push(line) }).info({}, 'quiet')
    expect(written).toEqual([])
  })
})
