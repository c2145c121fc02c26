import type { Letter } from '../../mail.ts'

/** The mail that carries an invitation. Plain text: names in it come from people and need no escaping there. */
export function invitationLetter(about: {
  link: string
  email: string
  partnership: string
  from: string
}): Letter {
  return {
    to: about.email,
    subject: `Invitation to ${about.partnership}`,
    text: [
      `${about.from} invites you to the workspace of ${about.partnership}.`,
      '',
      'This link opens your place. It works once, within seven days:',
      about.link,
      '',
      'If you did not expect this, you can ignore it: nothing happens unless the link is used.',
      '',
    ].join('\n'),
  }
}
