import { isErrorBody } from './unwrap.ts'

/**
 * Acts that a stolen session alone must not do are refused with `step_up_needed` until the person has proved anew that
 * it is them. Every request goes through here: whoever asks for such an act waits while the person is asked, once,
 * whatever page they are on, and the request is then sent again.
 */
export const provingFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  if (response.status !== 403 || !(await needsProof(response))) return response
  return (await isProved()) ? fetch(input, init) : response
}

type Ask = () => Promise<boolean>

/** Sets who asks the person; answers how to stop. Answers true once it is proved, false where they would rather not. */
export function askForProofBy(how: Ask): () => void {
  ask = how
  return () => {
    if (ask === how) ask = undefined
  }
}

let ask: Ask | undefined
let asking: Promise<boolean> | undefined

/** Two requests that need a proof at the same moment are served by one. */
function isProved(): Promise<boolean> {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined
  })
  return asking
}

async function needsProof(response: Response): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  return isErrorBody(body) && body.error.code === 'step_up_needed'
}
