import { bullets, heading, paragraph, prose } from './prose-words.ts'
import type { Starter } from './starter.ts'

export const challenge: Starter = {
  id: 'challenge',
  kind: 'note',
  version: 1,
  licence: 'CC BY 4.0',
  source: 'Roundtable',
  needs: { groups: 1, seats: 1 },
  texts: {
    en: {
      title: 'The challenge',
      about: 'What is wrong, for whom and why, before you talk about solutions.',
      content: prose(
        heading('What is wrong'),
        paragraph(
          '[What happens today that should not, or does not happen that should.] We know this from [source].',
        ),
        heading('Who is affected'),
        bullets('[Group]: [how it shows in their lives]', '[Group]: [how it shows in their lives]'),
        heading('Why it is so'),
        bullets('[A cause that lies with some of us]', '[A cause that lies with nobody at this table]'),
        heading('Why nobody solves it alone'),
        paragraph(
          'The state cannot, because [reason]. Companies cannot, because [reason]. Civil society cannot, because [reason].',
        ),
        heading('What belongs to it, and what does not'),
        bullets('In: [what we work on]', 'Out: [what we leave to others]'),
        heading('What was tried before'),
        paragraph('[Who tried what, when, and what came of it.] From this we learn [what].'),
      ),
    },
    de: {
      title: 'Die Herausforderung',
      about: 'Was nicht stimmt, für wen und warum, bevor Sie über Lösungen sprechen.',
      content: prose(
        heading('Was nicht stimmt'),
        paragraph(
          '[Was heute geschieht und nicht sollte, oder nicht geschieht und sollte.] Wir wissen das aus [Quelle].',
        ),
        heading('Wen es betrifft'),
        bullets(
          '[Gruppe]: [wie es sich in ihrem Leben zeigt]',
          '[Gruppe]: [wie es sich in ihrem Leben zeigt]',
        ),
        heading('Warum es so ist'),
        bullets(
          '[Eine Ursache, die bei einigen von uns liegt]',
          '[Eine Ursache, die bei niemandem an diesem Tisch liegt]',
        ),
        heading('Warum es niemand allein löst'),
        paragraph(
          'Der Staat kann es nicht, weil [Grund]. Unternehmen können es nicht, weil [Grund]. Die Zivilgesellschaft kann es nicht, weil [Grund].',
        ),
        heading('Was dazugehört und was nicht'),
        bullets('Gehört dazu: [woran wir arbeiten]', 'Gehört nicht dazu: [was wir anderen überlassen]'),
        heading('Was schon versucht wurde'),
        paragraph('[Wer was wann versucht hat und was daraus wurde.] Daraus lernen wir [was].'),
      ),
    },
  },
}
