/**
 * Every refusal of the product, each with when it is thrown. The door maps a code to a status
 * (`server/workspace/src/door/answers.ts`), the client maps it to a sentence (`client/src/api/sentences.ts`);
 * both maps must name every code, or they do not compile.
 */
export const errorCodes = {
  bad_input: 'a field is missing, too long or of the wrong form; `field` names it',
  not_signed_in: 'no session, or it has ended',
  passkey_only: 'this account opens with a passkey, not with a password',
  passkey_missing: 'who serves as secretariat needs a passkey before the first act',
  step_up_needed: 'this act needs a proof, not older than ten minutes, that it is you',
  wrong_credentials: 'mail and password do not belong together',
  too_many_attempts: 'a limit on attempts was reached; `retryAfter` says how many seconds to wait',
  cross_site: 'a request that changes something came from another site',
  not_found: 'there is nothing at this address, or it is outside the asker’s reach (one same answer)',
  not_allowed: 'the asker may see this but not do that',
  link_used: 'an invitation or set-up link was used before',
  link_expired: 'an invitation link is older than it may be, or was withdrawn',
  already_exists: 'something of this name or address is there already',
  not_now:
    'the thing stands where this cannot be done, or not yet; `field` names what is missing, and looking again shows where it stands',
  too_large: 'the body is larger than this door takes',
  read_only: 'the instance cannot write at present (disk full); reading goes on',
  unavailable: 'a part the answer needs did not answer; trying again later is right',
} as const

export type ErrorCode = keyof typeof errorCodes

/** Thrown by operations and rules; the only error that becomes an answer other than 500. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, more: { field?: string; retryAfter?: number; message?: string } = {}) {
    super(more.message ?? `${code}: ${errorCodes[code]}`)
    this.name = 'Refusal'
    this.code = code
    this.field = more.field
    this.retryAfter = more.retryAfter
  }
}

/** What every refused request answers with. */
export interface ErrorBody {
  error: { code: ErrorCode; field?: string; retryAfter?: number }
}
