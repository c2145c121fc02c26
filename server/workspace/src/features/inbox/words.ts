import type { MailLanguage } from '@roundtable/shared/inbox/mail'
import type { Waiting, WaitingKind, WaitingOf } from '@roundtable/shared/inbox/waiting'

/** What the letters say in one language. A kind without a sentence does not compile. */
export interface LetterWords {
  locale: string
  waits(count: number): string
  news(count: number): string
  subject(partnership: string, waiting: number): string
  due(day: string): string
  why: Record<'daily' | 'at_once', string>
  inbox: string
  off: string
  /** Names of organisations, never what somebody wrote: a letter is read in many places. */
  sentences: { [Kind in WaitingKind]: (about: WaitingOf<Kind>['about']) => string }
}

const english: LetterWords = {
  locale: 'en-GB',
  waits: (count) => (count === 1 ? 'One thing waits for you:' : `${count} things wait for you:`),
  news: (count) =>
    count === 1
      ? 'The record has one new entry since the last mail.'
      : `The record has ${count} new entries since the last mail.`,
  subject: (partnership, waiting) =>
    `${partnership}: ${waiting === 0 ? 'news' : waiting === 1 ? 'one thing waits for you' : `${waiting} things wait for you`}`,
  due: (day) => `by ${day}`,
  why: {
    daily: 'You get this mail on working mornings when there is something for you.',
    at_once: 'You get this mail whenever something begins to wait for you.',
  },
  inbox: 'Your inbox, where you can also choose when you get mail:',
  off: 'No more of these mails, without signing in:',
  sentences: {
    'invitation.running-out': ({ organisation }) =>
      organisation === null ? 'An invitation runs out.' : `The invitation for ${organisation} runs out.`,
    'seat.without-lead': ({ group, organisations }) =>
      `Nobody leads the seat of ${organisations.join(' and ')} (${group}).`,
    'due-diligence.to-review': ({ organisation }) => `You are asked to review ${organisation}.`,
    'due-diligence.voice-wanted': ({ organisation }) =>
      `Your seat has not yet said whether ${organisation} should be admitted.`,
    'due-diligence.to-answer': ({ organisation }) => `There is a question about ${organisation} to answer.`,
    'due-diligence.condition-due': ({ organisation }) => `A condition for ${organisation} is due.`,
    'due-diligence.to-review-again': ({ organisation }) => `The review of ${organisation} runs out.`,
    'milestone.due': ({ document }) => `A milestone of your seat is due (${document}).`,
    'role.open': ({ count }) =>
      count === 1 ? 'A role has nobody who holds it.' : `${count} roles have nobody who holds them.`,
    'role.to-accept': () => 'A role of your seat waits for your word.',
    'owner.gone': ({ count }) =>
      count === 1
        ? 'Nobody answers for something a seat had taken on.'
        : `Nobody answers for ${count} things that seats had taken on.`,
    'commitment.due': () => 'A commitment of your organisation is due.',
    'commitment.to-confirm': ({ organisation }) =>
      `${organisation} says that it kept a commitment; somebody else should confirm it.`,
    'mandate.to-confirm': () => 'A mandate of the secretariat is to be confirmed.',
    'mandate.running-out': () => 'The mandate of the secretariat runs out.',
    'flag.to-answer': () => 'A partner has flagged an act of the secretariat; it waits for an answer.',
    'red-line.run-out': () => '',
    'comment.mention': ({ by }) => `${by} mentions you in a comment.`,
    'version.to-sign': () => 'A text was put forward and waits for the signature of your seat.',
    'version.to-review': () => 'An adopted text is to be looked at again.',
    'amendment.to-settle': ({ by }) => `${by} suggests a change to a document.`,
    'decisions.to-review': ({ open }) =>
      open === 1
        ? 'One decision from before you joined waits for your answer.'
        : `${open} decisions from before you joined wait for your answer.`,
  },
}

const german: LetterWords = {
  locale: 'de-DE',
  waits: (count) => (count === 1 ? 'Eine Sache wartet auf Sie:' : `${count} Dinge warten auf Sie:`),
  news: (count) =>
    count === 1
      ? 'In der Chronik steht seit der letzten Nachricht ein neuer Eintrag.'
      : `In der Chronik stehen seit der letzten Nachricht ${count} neue Einträge.`,
  subject: (partnership, waiting) =>
    `${partnership}: ${waiting === 0 ? 'Neues' : waiting === 1 ? 'eine Sache wartet auf Sie' : `${waiting} Dinge warten auf Sie`}`,
  due: (day) => `bis ${day}`,
  why: {
    daily: 'Diese Nachricht kommt an Arbeitstagen morgens, wenn es etwas für Sie gibt.',
    at_once: 'Diese Nachricht kommt, sobald etwas auf Sie wartet.',
  },
  inbox: 'Ihr Eingang, in dem Sie auch wählen, wann Sie Nachrichten bekommen:',
  off: 'Keine solchen Nachrichten mehr, ohne Anmeldung:',
  sentences: {
    'invitation.running-out': ({ organisation }) =>
      organisation === null ? 'Eine Einladung läuft ab.' : `Die Einladung für ${organisation} läuft ab.`,
    'seat.without-lead': ({ group, organisations }) =>
      `Für den Sitz von ${organisations.join(' und ')} (${group}) gibt es keine Federführung.`,
    'due-diligence.to-review': ({ organisation }) => `Sie sind gebeten, ${organisation} zu prüfen.`,
    'due-diligence.voice-wanted': ({ organisation }) =>
      `Ihr Sitz hat noch nicht gesagt, ob ${organisation} aufgenommen werden soll.`,
    'due-diligence.to-answer': ({ organisation }) => `Zu ${organisation} ist eine Frage offen.`,
    'due-diligence.condition-due': ({ organisation }) => `Eine Auflage für ${organisation} ist fällig.`,
    'due-diligence.to-review-again': ({ organisation }) => `Die Prüfung von ${organisation} läuft ab.`,
    'milestone.due': ({ document }) => `Ein Meilenstein Ihres Sitzes ist fällig (${document}).`,
    'role.open': ({ count }) =>
      count === 1
        ? 'Eine Rolle hat noch niemand übernommen.'
        : `${count} Rollen hat noch niemand übernommen.`,
    'role.to-accept': () => 'Eine Rolle Ihres Sitzes wartet auf Ihre Zusage.',
    'owner.gone': ({ count }) =>
      count === 1
        ? 'Für eine Aufgabe, die ein Sitz übernommen hatte, ist niemand mehr verantwortlich.'
        : `Für ${count} Aufgaben, die Sitze übernommen hatten, ist niemand mehr verantwortlich.`,
    'commitment.due': () => 'Eine Zusage Ihrer Organisation ist fällig.',
    'commitment.to-confirm': ({ organisation }) =>
      `${organisation} meldet eine eingehaltene Zusage; jemand anderes sollte sie bestätigen.`,
    'mandate.to-confirm': () => 'Ein Mandat des Sekretariats ist zu bestätigen.',
    'mandate.running-out': () => 'Das Mandat des Sekretariats läuft aus.',
    'flag.to-answer': () =>
      'Ein Partner hat auf eine Handlung des Sekretariats hingewiesen; eine Antwort steht aus.',
    'red-line.run-out': () => '',
    'comment.mention': ({ by }) => `${by} nennt Sie in einem Kommentar.`,
    'version.to-sign': () => 'Ein Text wurde vorgelegt und wartet auf die Unterschrift Ihres Sitzes.',
    'version.to-review': () => 'Ein angenommener Text ist erneut zu prüfen.',
    'amendment.to-settle': ({ by }) => `${by} schlägt eine Änderung an einem Dokument vor.`,
    'decisions.to-review': ({ open }) =>
      open === 1
        ? 'Eine Entscheidung aus der Zeit vor Ihrem Beitritt wartet auf Ihre Antwort.'
        : `${open} Entscheidungen aus der Zeit vor Ihrem Beitritt warten auf Ihre Antwort.`,
  },
}

export const letterWords: Record<MailLanguage, LetterWords> = { en: english, de: german }

/** The sentence for one thing that waits. Each kind finds the words made for it, which the compiler cannot see. */
export function sentenceFor(words: LetterWords, { kind, about }: Waiting): string {
  return (words.sentences[kind] as (about: Waiting['about']) => string)(about)
}
