import * as Y from 'yjs'
import type { Misfit } from '@roundtable/shared/document-kinds/kind'
import type { RoomKind } from '../ports.ts'

/** The smallest kind that can be written wrongly: a root of paragraphs of text, a map, and one attribute that is a number. */
export const notes: RoomKind = {
  schemaVersion: 1,
  roots: { default: 'XmlFragment', text: 'Text', facts: 'Map' },
  check(transaction) {
    for (const [client, clock] of transaction.afterState) {
      const before = transaction.beforeState.get(client) ?? 0
      const structs = before === clock ? [] : transaction.doc.store.clients.get(client)!
      for (const struct of structs.slice(before === clock ? 0 : Y.findIndexSS(structs, before))) {
        const what = struct instanceof Y.Item && !struct.deleted ? misfitOf(struct) : undefined
        if (what !== undefined) return { what } satisfies Misfit
      }
    }
    return undefined
  },
}

function misfitOf(item: Y.Item): string | undefined {
  if (item.content instanceof Y.ContentType) {
    const { type } = item.content
    if (type instanceof Y.XmlElement && type.nodeName !== 'paragraph') return 'an unknown node'
  }
  if (item.parentSub === 'indent' && typeof item.content.getContent()[0] !== 'number')
    return 'indent is no number'
  return undefined
}
