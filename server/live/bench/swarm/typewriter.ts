import * as Y from 'yjs'

/**
 * Types into a paragraph of its own and yields each edit as the V1 update a real editor would send.
 * It knows nothing of the others' text, so a hundred of them fit one process.
 */
export class Typewriter {
  readonly doc = new Y.Doc()
  #update: Uint8Array | undefined
  #text: Y.XmlText | undefined

  constructor() {
    this.doc.on('update', (update: Uint8Array) => {
      this.#update = update
    })
  }

  type(letters: string): Uint8Array {
    this.doc.transact(() => {
      const text = (this.#text ??= this.#openParagraph())
      text.insert(text.length, letters)
    })
    if (this.#update === undefined) throw new Error('typing made no update')
    return this.#update
  }

  #openParagraph(): Y.XmlText {
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    paragraph.insert(0, [text])
    this.doc.getXmlFragment('default').insert(0, [paragraph])
    return text
  }
}
