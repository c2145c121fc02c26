import { createTransport } from 'nodemailer'
import type { Log } from '@roundtable/foundation/log'

export interface Letter {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** Whether the mail server took the letter. A refusal is logged and answered, so that the link can be shown instead. */
  send(letter: Letter): Promise<boolean>
}

/** A mail server is a convenience, never a need: each wait is short, and whoever asked goes on without it. */
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 }

export function smtpMailer(settings: { smtpUrl: string; from: string }, log: Log): Mailer {
  const transport = createTransport({ url: settings.smtpUrl, ...patience }, { from: settings.from })
  return {
    async send(letter) {
      try {
        await transport.sendMail(letter)
        return true
      } catch (error) {
        // Only the kind of failure: the message may quote the address.
        const code = error instanceof Error && 'code' in error ? error.code : 'unknown'
        log.warn({ code }, 'the mail server did not take a letter')
        return false
      }
    },
  }
}
