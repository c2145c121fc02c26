import type { Session } from './answers.ts'
import { api } from './api.ts'
import { unwrap } from './unwrap.ts'

// WebAuthn is fetched when somebody uses a passkey: the sign-in page is of use without it.
const webauthn = () => import('@simplewebauthn/browser')

/** Signs in with a passkey of this device. Throws what the browser throws where its person breaks off. */
export async function signInWithPasskey(): Promise<Session> {
  const optionsJSON = await unwrap(api.session.passkey.options.$post({ json: {} }))
  const { startAuthentication } = await webauthn()
  const proof = await startAuthentication({ optionsJSON })
  return unwrap(api.session.passkey.$post({ json: plain(proof) }))
}

/** Makes a passkey on this device. Answers the recovery codes, which come with the first one. */
export async function addPasskey(name: string): Promise<string[]> {
  const optionsJSON = await unwrap(api.passkeys.options.$post({ json: {} }))
  const { startRegistration } = await webauthn()
  const credential = await startRegistration({ optionsJSON })
  const { recoveryCodes } = await unwrap(
    api.passkeys.$post({ json: { name, credential: plain(credential) } }),
  )
  return recoveryCodes
}

/** What the step-up dialog needs to know: how the person may prove it. */
export const proofOptions = () => unwrap(api.session['step-up'].options.$post({ json: {} }))
export type ProofOptions = Awaited<ReturnType<typeof proofOptions>>

export async function stepUpWithPasskey(optionsJSON: NonNullable<ProofOptions['passkey']>): Promise<void> {
  const { startAuthentication } = await webauthn()
  const passkey = await startAuthentication({ optionsJSON })
  await unwrap(api.session['step-up'].$post({ json: { passkey: plain(passkey) } }))
}

/** What the server reads of a credential; a browser may add to it. */
function plain<Credential extends { clientExtensionResults: unknown; authenticatorAttachment?: unknown }>({
  clientExtensionResults: _results,
  authenticatorAttachment: _attachment,
  ...rest
}: Credential) {
  return rest
}
