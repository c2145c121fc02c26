import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A letter as it came in over SMTP. */
export interface Received {
  to: string
  subject: string
  text: string
}

/** A real mail server on this machine, which keeps what it takes. */
export interface MailServer {
  url: string
  received: Received[]
  /** While true it takes nothing. */
  refuses: boolean
  close(): Promise<void>
}

export async function aMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (mail.refuses) return callback(new Error('not today'))
        received.push(letterIn(Buffer.concat(parts).toString('latin1')))
        callback()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuses: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return mail
}

function letterIn(raw: string): Received {
  const [head, ...body] = raw.split('\r\n\r\n')
  const headers = head!.replaceAll(/\r\n\s+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(headers)?.[1] ?? ''
  const isQuoted = header('Content-Transfer-Encoding') === 'quoted-printable'
  const text = body.join('\r\n\r\n')
  return {
    to: header('To'),
    subject: header('Subject').replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, word: string) =>
      unquoted(word.replaceAll('_', ' ')),
    ),
    text: isQuoted ? unquoted(text) : Buffer.from(text, 'latin1').toString(),
  }
}

function unquoted(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
