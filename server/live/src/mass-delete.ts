import * as Y from 'yjs'

const muchOfTheText = 0.3
/** Below this many units nothing is counted, so that typing never pays for it. */
const worthCounting = 200

/** Whether a transaction, before Yjs collects its garbage, deleted so much of the visible text that the state before it deserves a name. */
export function deletesMuch(transaction: Y.Transaction): boolean {
  if (deletedUnits(transaction) < worthCounting) return false
  let deleted = 0
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (wasVisible(struct, transaction)) deleted += struct.length
  })
  return deleted > muchOfTheText * (deleted + visibleText(transaction.doc))
}

function deletedUnits({ deleteSet }: Y.Transaction): number {
  let units = 0
  for (const ranges of deleteSet.clients.values()) for (const { len } of ranges) units += len
  return units
}

/** What was inserted and deleted in the same transaction was never seen by anybody. */
function wasVisible(struct: Y.Item | Y.GC, { beforeState }: Y.Transaction): boolean {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false
  return struct.id.clock < (beforeState.get(struct.id.client) ?? 0)
}

function visibleText(doc: Y.Doc): number {
  let units = 0
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString)
        units += struct.length
    }
  }
  return units
}
