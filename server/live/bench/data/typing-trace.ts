import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'

/** One keystroke: seconds since the start, position, letters taken away, letters put in. */
type Keystroke = [seconds: number, position: number, deleted: number, inserted: string]

/** The real typing trace (see README.md in this folder), oldest first. */
export function readTypingTrace(): Keystroke[] {
  const packed = readFileSync(new URL('paper-trace.json.gz', import.meta.url))
  return (JSON.parse(gunzipSync(packed).toString('utf8')) as { edits: Keystroke[] }).edits
}

/** The paper as its author's editor would hold it: typed letter by letter into one paragraph, as one V1 update. */
export function typedPaper(): Uint8Array {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  doc.getXmlFragment('default').insert(0, [paragraph])
  paragraph.insert(0, [text])
  for (const [, position, deleted, inserted] of readTypingTrace()) {
    if (deleted > 0) text.delete(position, deleted)
    if (inserted !== '') text.insert(position, inserted)
  }
  return Y.encodeStateAsUpdate(doc)
}
