import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { textToJSON } from '../document-kinds/prose-export.ts'

/**
 * The text of a shared document as ProseMirror nodes, again and again while the document changes. What did not change
 * is the very same node as before, so that two readings are compared by looking only at what differs.
 */
export class ProseNodes {
  readonly #schema: Schema
  readonly #fragment: Y.XmlFragment
  readonly #known = new WeakMap<object, readonly Node[]>()

  constructor(schema: Schema, fragment: Y.XmlFragment) {
    this.#schema = schema
    this.#fragment = fragment
    // Holds what changed and everything above it.
    fragment.observeDeep((_, { changedParentTypes }) => {
      for (const type of changedParentTypes.keys()) this.#known.delete(type)
    })
  }

  read(): Node {
    return this.#schema.topNodeType.create(null, this.#childrenOf(this.#fragment))
  }

  #childrenOf(parent: Y.XmlFragment): Fragment {
    return Fragment.from(parent.toArray().flatMap((child) => this.#nodesOf(child)))
  }

  #nodesOf(child: Y.XmlElement | Y.XmlText | Y.XmlHook): readonly Node[] {
    if (child instanceof Y.XmlHook) return []
    const known = this.#known.get(child)
    if (known !== undefined) return known
    const made = child instanceof Y.XmlText ? this.#textsOf(child) : [this.#elementOf(child)]
    this.#known.set(child, made)
    return made
  }

  #textsOf(text: Y.XmlText): Node[] {
    return textToJSON(text).map((json) => this.#schema.nodeFromJSON(json))
  }

  #elementOf(element: Y.XmlElement): Node {
    return this.#schema.node(element.nodeName, element.getAttributes(), this.#childrenOf(element))
  }
}
