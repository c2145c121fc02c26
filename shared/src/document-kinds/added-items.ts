import * as Y from 'yjs'

/** What a finished transaction added and did not take away again. Its cost follows the size of the edit. */
export function* addedItems(transaction: Y.Transaction): Generator<Y.Item> {
  const { store } = transaction.doc
  for (const [client, structs] of store.clients) {
    const from = transaction.beforeState.get(client) ?? 0
    const last = structs.at(-1)
    if (last === undefined || last.id.clock + last.length <= from) continue
    // The struct at `from` may have been merged with its left neighbour; it is looked at whole then.
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item && !struct.deleted) yield struct
    }
  }
}
