import * as Y from 'yjs'
import { pick, type Random } from '../measure/random.ts'

const root = 'default'

/** Writes the marker at the end of a random paragraph, or into a new one at a random place. */
export function insertMarker(doc: Y.Doc, marker: string, random: Random): void {
  doc.transact(() => {
    const texts = textsOf(doc)
    if (texts.length === 0 || random() < 0.1) insertParagraph(doc, marker, random)
    else append(pick(random, texts), marker)
  })
}

/** Deletes up to ten letters somewhere, or now and then a whole paragraph. */
export function erasePiece(doc: Y.Doc, random: Random): void {
  const fragment = doc.getXmlFragment(root)
  if (fragment.length > 3 && random() < 0.1) return fragment.delete(Math.floor(random() * fragment.length), 1)
  const texts = textsOf(doc).filter((text) => text.length > 0)
  if (texts.length === 0) return
  const text = pick(random, texts)
  const start = Math.floor(random() * text.length)
  text.delete(start, Math.min(text.length - start, 1 + Math.floor(random() * 10)))
}

function insertParagraph(doc: Y.Doc, marker: string, random: Random): void {
  const fragment = doc.getXmlFragment(root)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(marker)])
  fragment.insert(Math.floor(random() * (fragment.length + 1)), [paragraph])
}

function append(text: Y.XmlText, letters: string): void {
  text.insert(text.length, letters)
}

function textsOf(doc: Y.Doc): Y.XmlText[] {
  return doc
    .getXmlFragment(root)
    .toArray()
    .flatMap((node) => (node instanceof Y.XmlElement ? node.toArray() : []))
    .filter((node): node is Y.XmlText => node instanceof Y.XmlText)
}

/** All markers in the text, each as often as it stands there. */
export function markersIn(doc: Y.Doc): string[] {
  return textsOf(doc).flatMap((text) => plain(text).match(/⟦[^⟧]*⟧/g) ?? [])
}

export function doubledIn(markers: readonly string[]): string[] {
  return markers.filter((marker, index) => markers.indexOf(marker) !== index)
}

function plain(text: Y.XmlText): string {
  return text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('')
}

/** Same operations, same deletions, same text: two replicas that differ in none of these are one document. */
export function sameDocument(a: Y.Doc, b: Y.Doc): boolean {
  return (
    Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) &&
    a.getXmlFragment(root).toJSON() === b.getXmlFragment(root).toJSON()
  )
}
