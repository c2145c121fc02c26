import type { Letter } from '../../mail.ts'

/** The mail that carries a link to a new password. */
export function resetLetter({ to, link }: { to: string; link: string }): Letter {
  return {
    to,
    subject: 'A new password for Roundtable',
    text: [
      'Somebody asked for a new password for this address.',
      '',
      'This link lets you choose one. It works once, within 30 minutes:',
      link,
      '',
      'If it was not you, you can ignore this: your password stays as it is.',
      '',
    ].join('\n'),
  }
}

/** To somebody whose account opens with a passkey: a link by mail must not get around it. */
export function usePasskeyLetter({ to, origin }: { to: string; origin: string }): Letter {
  return {
    to,
    subject: 'Signing in to Roundtable',
    text: [
      'Somebody asked for a new password for this address.',
      '',
      'Your account opens with a passkey, so no password is sent. If you do not have your passkey at hand,',
      'sign in with one of your ten recovery codes:',
      `${origin}/sign-in/help`,
      '',
      'If it was not you, you can ignore this.',
      '',
    ].join('\n'),
  }
}

export function newDeviceLetter(about: { to: string; device: string; at: number; origin: string }): Letter {
  const when = new Date(about.at).toISOString().slice(0, 16).replace('T', ', ')
  return {
    to: about.to,
    subject: 'You signed in from a new device',
    text: [
      `Somebody signed in to your account from a device or a place it was not used from before: ${about.device}.`,
      `It was on ${when} UTC.`,
      '',
      'If it was you, there is nothing to do.',
      'If not, end that session and change your password on your account page:',
      `${about.origin}/account`,
      '',
    ].join('\n'),
  }
}
