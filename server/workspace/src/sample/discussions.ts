import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { mention } from '@roundtable/shared/comments/mentions'
import { proseRoot } from '@roundtable/shared/document-kinds/prose'
import type { TextAnchor } from '@roundtable/shared/documents/anchor'
import type { DocumentId } from '@roundtable/shared/ids'
import { moderateComment, openThread, reply, standThread, wishObservers } from '../features/comments/index.ts'
import { type Sitting, writtenHistory } from './history.ts'
import type { PastAct } from './past.ts'
import { placeOf } from './pen.ts'

interface Said {
  by: string
  at: string
  says: string
}

/** One discussion: the words it stands at, what was said, and how it ended. `@Name` mentions somebody. */
interface Discussion {
  words: string
  said: readonly [Said, ...Said[]]
  settled?: { by: string; at: string }
  /** The secretariat hid what was said at this place. */
  hides?: { said: number; by: string; at: string; reason: string }
}

const ofTheVision: readonly Discussion[] = [
  {
    words: 'Children under fifteen are not employed on any farm that sells to a partner',
    said: [
      {
        by: 'Leila Haddad',
        at: '2026-11-20T10:12Z',
        says: '“Employed” misses work inside the family. Our field teams see that far more often. Can we say “do not do harmful work”?',
      },
      {
        by: 'Samuel Adjei-Nti',
        at: '2026-11-20T10:20Z',
        says: 'National law uses fifteen and a list of hazardous tasks. I can bring the list.',
      },
    ],
  },
  {
    words: 'Prices and volumes stay outside this partnership.',
    said: [
      {
        by: 'Elena Marchetti',
        at: '2026-10-09T14:05Z',
        says: 'Our lawyers thank you for this sentence.',
      },
      {
        by: 'Jonas Brandt',
        at: '2026-10-09T15:30Z',
        says: 'Ours as well. It should stay where nobody can overlook it.',
      },
      {
        by: 'Petra Vogel',
        at: '2026-10-12T08:10Z',
        says: 'Then it stays here. @Elena Marchetti, is that enough?',
      },
    ],
    settled: { by: 'Petra Vogel', at: '2026-10-14T09:00Z' },
  },
  {
    words: 'by a majority of every group where we cannot',
    said: [
      {
        by: 'Henrik Dahl',
        at: '2026-11-18T13:40Z',
        says: 'From the side: where a group has one seat only, its majority is one organisation. Other partnerships ask for two.',
      },
      {
        by: 'Miriam Osei',
        at: '2026-11-18T16:05Z',
        says: 'I put it on the list for the meeting in December. The partners decide it there.',
      },
      {
        by: 'Diego Ferrer',
        at: '2026-11-19T07:55Z',
        says: 'That is easily said by somebody who pays and never has to deliver.',
      },
    ],
    hides: {
      said: 2,
      by: 'Miriam Osei',
      at: '2026-11-19T08:30Z',
      reason: 'About a person, not about the sentence',
    },
  },
]

/** What people of the sample say beside its vision, by the very verbs of their pages. Observers are invited from November on. */
export function cocoaDiscussions(
  documentId: DocumentId,
  history: readonly Sitting[],
  seed: Uint8Array,
  personId: (name: string) => string,
): PastAct[] {
  const doc = textOf(seed, history)
  const invites: PastAct = {
    by: 'Petra Vogel',
    at: '2026-11-02T09:00Z',
    does: (desk, place) => wishObservers(desk, place, documentId, { invited: true }),
  }
  const acts = ofTheVision.flatMap((discussion) => actsOf(discussion, documentId, doc, personId))
  return [invites, ...acts]
}

function actsOf(
  { words, said, settled, hides }: Discussion,
  documentId: DocumentId,
  doc: Y.Doc,
  personId: (name: string) => string,
): PastAct[] {
  const anchor = anchorAt(doc, words)
  const made: { threadId: string; id: string }[] = []
  const acts = said.map(({ by, at, says }, index): PastAct => {
    const words = { key: randomUUID(), text: withMentions(says, personId) }
    return {
      by,
      at,
      async does(desk, place) {
        made[index] =
          index === 0
            ? await openThread(desk, place, documentId, { ...words, anchor })
            : await reply(desk, place, made[0]!.threadId, words)
      },
    }
  })
  if (settled)
    acts.push({ ...settled, does: (desk, place) => standThread(desk, place, made[0]!.threadId, 'settled') })
  if (hides) {
    const { by, at, said, reason } = hides
    const hide = { to: 'hidden', reason } as const
    acts.push({ by, at, does: (desk, place) => moderateComment(desk, place, made[said]!.id, hide) })
  }
  return acts
}

const withMentions = (says: string, personId: (name: string) => string) =>
  says.replaceAll(/@(\p{L}+ \p{L}+)/gu, (_, name: string) => mention(personId(name)))

/** The text as its room holds it: written again, letter for letter, by the same people. */
function textOf(seed: Uint8Array, history: readonly Sitting[]): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  for (const { bytes } of writtenHistory(seed, proseRoot, history).rows) Y.applyUpdate(doc, bytes)
  return doc
}

function anchorAt(doc: Y.Doc, words: string): TextAnchor {
  const { text, index } = placeOf(doc.getXmlFragment(proseRoot), words)
  const position = (at: number, holds: number) =>
    Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, at, holds))).toString(
      'base64',
    )
  return { in: 'text', start: position(index, 0), end: position(index + words.length, -1), quote: words }
}
