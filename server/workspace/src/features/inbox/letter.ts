import type { MailLanguage } from '@roundtable/shared/inbox/mail'
import type { Waiting } from '@roundtable/shared/inbox/waiting'
import type { Letter } from '../../mail.ts'
import type { PartnershipAtWork } from '../membership/index.ts'
import { letterWords, sentenceFor } from './words.ts'

export interface LetterAbout {
  to: string
  partnership: PartnershipAtWork
  origin: string
  language: MailLanguage
  rhythm: 'daily' | 'at_once'
  waiting: readonly Waiting[]
  /** How many entries of the record are new. */
  news: number
  offLink: string
}

/** What waits, and how much is new. Plain text: names in it come from people and need no escaping there. */
export function inboxLetter(about: LetterAbout): Letter {
  const { to, partnership, origin, language, rhythm, waiting, news, offLink } = about
  const words = letterWords[language]
  const table = `${origin}/p/${partnership.slug}`
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'full', timeZone: partnership.timeZone })
  const items = waiting.flatMap((item) => [
    `- ${sentenceFor(words, item)}${item.dueAt === null ? '' : ` (${words.due(day.format(item.dueAt))})`}`,
    `  ${table}${item.to}`,
  ])
  return {
    to,
    subject: words.subject(partnership.name, waiting.length),
    text: [
      ...(waiting.length === 0 ? [] : [words.waits(waiting.length), '', ...items, '']),
      ...(news === 0 ? [] : [words.news(news), '']),
      words.inbox,
      `${table}/inbox`,
      '',
      words.why[rhythm],
      words.off,
      offLink,
      '',
    ].join('\n'),
  }
}
