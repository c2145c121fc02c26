import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentKinds } from '@roundtable/shared/document-kinds/registry'
import { poisons } from '@roundtable/shared/document-kinds/testing/poisons'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { type ExportFormat, exportFormats } from '@roundtable/shared/exchange/exchange'
import { writeDocument } from './conversions.ts'
import { readFile } from './read-file.ts'

/** What Word would follow or run: relations to anything but our own parts and allowed addresses, fields and objects. */
const runsInWord =
  /Target="(?!https?:|mailto:|[\w/]+\.xml")|<w:(?:object|instrText|fldSimple|altChunk|control)\b|<script/i

function partsOf(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

/** No document is this deep: the live engine refuses it (LIVE-7), and the thread that writes files would end. */
const { '5,000 nested quotes': _, ...fitting } = poisons

const ids = Object.keys(documentKinds) as DocumentKindId[]
const words = fc.array(
  fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '[x](javascript:alert(1))',
      '"><img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '</w:t><w:hyperlink r:id="x">',
    ),
  ),
  { minLength: 1, maxLength: 4 },
)

/** What somebody's machine would run or follow in the file, if anything. */
const dangers: Readonly<Record<ExportFormat, (bytes: Uint8Array) => unknown>> = {
  // JSON is data and holds what people typed as they typed it; what would be followed is in its marks.
  json: (bytes) => /"href":\s*"(?!https?:|mailto:)[^"]*"/i.exec(strFromU8(bytes))?.[0],
  word: (bytes) => runsInWord.exec(partsOf(bytes))?.[0],
  // Judged by what a reader makes of it.
  async markdown(bytes) {
    const read = await readFile(bytes, 'export.md')
    return read.form !== 'json' && Object.keys(read.leftOut).length > 0 ? read.leftOut : undefined
  },
}

test.each(ids.flatMap((id) => exportFormats.map((as) => [id, as] as const)))(
  'CAP-2.4 no export carries a script, whatever people type and hostile edits left: %s as %s',
  async (kind, as) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(fitting)), words, async (poison, typed) => {
        const { state, title } = poisoned(kind, poison, typed)
        const provenance = { partnership: 'Cocoa' }
        const source = { kind, schemaVersion: 1, title, text: { state }, provenance, exportedAt: 0 }
        // What does not fit its kind is never sealed, and so does not leave as a file of ours at all.
        const bytes = await writeDocument(as, source).catch((error: unknown) => {
          if (as === 'json' && error instanceof RangeError) return new Uint8Array()
          throw error
        })
        expect(await dangers[as](bytes)).toBeUndefined()
      }),
      { numRuns: as === 'word' ? 8 : 25 },
    )
  },
)

function poisoned(kind: DocumentKindId, poison: string, typed: readonly string[]) {
  const doc = new Y.Doc()
  if (documentKinds[kind].form === 'prose') {
    const root = doc.getXmlFragment('default')
    fitting[poison]?.(root)
    for (const text of typed) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      root.push([paragraph])
    }
  }
  return { state: Y.encodeStateAsUpdate(doc), title: typed.join(' ').trim() || 'Vision' }
}
