import * as openid from 'openid-client'
import { Refusal } from '@roundtable/shared/errors'
import type { Log } from '@roundtable/foundation/log'

export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  /** Where the provider sends people back to. */
  redirectUri: string
}

/** What ties an answer to the browser that asked: made at the start, checked at the end. */
export interface Ties {
  state: string
  nonce: string
  codeVerifier: string
}

/** Whom the provider vouches for. */
export interface Voucher {
  issuer: string
  subject: string
  name: string
  /** Only an address the provider itself has verified. */
  verifiedEmail: string | undefined
}

/** The identity provider: OpenID Connect, authorization code with PKCE, state and nonce. */
export interface Provider {
  /** Where the browser is sent. Throws `unavailable` while the provider does not answer. */
  addressFor(ties: Ties): Promise<string>
  /** What the provider answered, once its code is exchanged. Throws `wrong_credentials` where it does not hold. */
  voucherIn(answer: string, ties: Ties): Promise<Voucher>
}

export function newTies(): Ties {
  return {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    codeVerifier: openid.randomPKCECodeVerifier(),
  }
}

export function openIdProvider(settings: ProviderSettings, log: Log): Provider {
  const described = onceItAnswers(() => describe(settings))
  return {
    async addressFor({ state, nonce, codeVerifier }) {
      const known = await described().catch((error: unknown) => refuse(log, error, 'unavailable'))
      const challenge = await openid.calculatePKCECodeChallenge(codeVerifier)
      return openid.buildAuthorizationUrl(known, {
        redirect_uri: settings.redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }).href
    },
    async voucherIn(answer, { state, nonce, codeVerifier }) {
      const known = await described().catch((error: unknown) => refuse(log, error, 'unavailable'))
      const tokens = await openid
        .authorizationCodeGrant(known, new URL(`${settings.redirectUri}?${answer}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        })
        .catch((error: unknown) => refuse(log, error, 'wrong_credentials'))
      return voucherOf(tokens.claims()!)
    },
  }
}

async function describe({ issuer, clientId, clientSecret }: ProviderSettings): Promise<openid.Configuration> {
  const url = new URL(issuer)
  // Settings let http through for this very machine alone.
  const insecure = url.protocol === 'http:' ? [openid.allowInsecureRequests] : []
  return openid.discovery(
    url,
    clientId,
    undefined,
    clientSecret === undefined ? openid.None() : openid.ClientSecretPost(clientSecret),
    { execute: [...insecure, openid.enableNonRepudiationChecks], timeout: 10 },
  )
}

function voucherOf(claims: openid.IDToken): Voucher {
  const { iss: issuer, sub: subject, email, email_verified: verified, name } = claims
  const isVerified = typeof email === 'string' && verified === true
  return {
    issuer,
    subject,
    name: typeof name === 'string' ? name : '',
    verifiedEmail: isVerified ? email : undefined,
  }
}

/** Remembers a good answer; after a bad one the next who asks tries again. */
function onceItAnswers<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined
      throw error
    })
    return answer
  }
}

/** Only the kind of failure is logged: messages may quote what the provider said of a person. */
function refuse(log: Log, error: unknown, code: 'unavailable' | 'wrong_credentials'): never {
  const kind = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  log.warn({ code: kind }, 'the identity provider was not understood')
  throw new Refusal(code)
}
