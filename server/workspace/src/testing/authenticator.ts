import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { Browser } from './browser.ts'

/** What a test may have an authenticator do other than rightly. */
export interface Misdeed {
  origin?: string
  rpId?: string
  /** A copy of a key counts from where it was copied. */
  counter?: number
  /** Nobody touched it, or nobody proved a finger or a PIN. */
  flags?: number
  /** Speaks for another key. */
  credentialId?: string
}

const origin = 'https://roundtable.example'
const rpId = 'roundtable.example'
const present = 0x01
const verified = 0x04
const carriesKey = 0x40

/** A passkey in software: signs what a device would sign, and lies only when told to. */
export class SoftAuthenticator {
  readonly credentialId = randomBytes(16).toString('base64url')
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  })
  #counter = 0

  /** Becomes a passkey of whoever is signed in, through the front door. Answers the recovery codes. */
  async addTo(browser: Browser, name = 'Laptop'): Promise<string[]> {
    const options = (await answer(await browser.post('/api/passkeys/options', {}))) as { challenge: string }
    const made = await browser.post('/api/passkeys', {
      name,
      credential: this.registration(options.challenge),
    })
    return ((await answer(made)) as { recoveryCodes: string[] }).recoveryCodes
  }

  async signIn(browser: Browser, misdeed: Misdeed = {}): Promise<Response> {
    const options = (await answer(await browser.post('/api/session/passkey/options', {}))) as {
      challenge: string
    }
    return browser.post('/api/session/passkey', this.proof(options.challenge, misdeed))
  }

  async stepUp(browser: Browser, misdeed: Misdeed = {}): Promise<Response> {
    const { passkey } = (await answer(await browser.post('/api/session/step-up/options', {}))) as {
      passkey: { challenge: string }
    }
    return browser.post('/api/session/step-up', { passkey: this.proof(passkey.challenge, misdeed) })
  }

  /** What `navigator.credentials.create` answers, as JSON. */
  registration(challenge: string, misdeed: Misdeed = {}) {
    const authData = this.#authenticatorData(carriesKey, misdeed, this.#attestedKey())
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ])
    return {
      id: this.credentialId,
      rawId: this.credentialId,
      type: 'public-key',
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, misdeed),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  /** What `navigator.credentials.get` answers, as JSON. */
  proof(challenge: string, misdeed: Misdeed = {}) {
    this.#counter += 1
    const authData = this.#authenticatorData(0, misdeed)
    const clientDataJSON = clientData('webauthn.get', challenge, misdeed)
    const signed = Buffer.concat([authData, hash(Buffer.from(clientDataJSON, 'base64url'))])
    const id = misdeed.credentialId ?? this.credentialId
    return {
      id,
      rawId: id,
      type: 'public-key',
      response: {
        clientDataJSON,
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, this.#keys.privateKey).toString('base64url'),
      },
    }
  }

  #authenticatorData(more: number, misdeed: Misdeed, attested: Buffer = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(misdeed.counter ?? this.#counter)
    const flags = Buffer.from([(misdeed.flags ?? present | verified) | more])
    return Buffer.concat([hash(Buffer.from(misdeed.rpId ?? rpId)), flags, counter, attested])
  }

  #attestedKey(): Buffer {
    const id = Buffer.from(this.credentialId, 'base64url')
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' })
    const coordinate = (text: string | undefined) => new Uint8Array(Buffer.from(text!, 'base64url'))
    // COSE: an elliptic key (1: 2) for ES256 (3: -7) on P-256 (-1: 1).
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    return Buffer.concat([Buffer.alloc(16), length, id, Buffer.from(isoCBOR.encode(key as never))])
  }
}

function clientData(type: string, challenge: string, misdeed: Misdeed): string {
  const said = { type, challenge, origin: misdeed.origin ?? origin, crossOrigin: false }
  return Buffer.from(JSON.stringify(said)).toString('base64url')
}

const hash = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

async function answer(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}
