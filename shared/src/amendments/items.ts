import * as Y from 'yjs'

/** Whatever holds items in an order, and attributes by name. */
export interface Parent {
  readonly _start: Y.Item | null
  readonly _map: ReadonlyMap<string, Y.Item>
}
export function structAt(doc: Y.Doc, id: Y.ID): Y.Item | Y.GC | undefined {
  if (id.clock >= Y.getState(doc.store, id.client)) return undefined
  const structs = doc.store.clients.get(id.client)!
  return structs[Y.findIndexSS(structs, id.clock)]
}

/** All items of a text in their order, the deleted ones too. */
export function itemsOf(parent: Parent): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = parent._start; item !== null; item = item.right) items.push(item)
  return items
}

export function typeOf(struct: Y.Item | Y.GC | undefined): Parent | undefined {
  const isType = struct instanceof Y.Item && struct.content instanceof Y.ContentType
  return isType ? (struct.content as Y.ContentType).type : undefined
}

function unitsOf({ id, length }: Y.Item): Y.ID[] {
  return Array.from({ length }, (_, at) => Y.createID(id.client, id.clock + at))
}

/** What a document has got since a moment. */
export class Since {
  readonly #moment: Y.Snapshot

  constructor(moment: Y.Snapshot) {
    this.#moment = moment
  }

  /** Whether anything came or went inside of it. */
  hasNewsIn(struct: Y.Item | Y.GC | undefined): boolean {
    const type = typeOf(struct)
    if (type === undefined) return false
    const within = [...itemsOf(type), ...type._map.values()]
    return within.some((item) => this.isNews(item) || this.hasNewsIn(item))
  }

  isNews(item: Y.Item): boolean {
    const { ds, sv } = this.#moment
    if (item.id.clock + item.length > (sv.get(item.id.client) ?? 0)) return true
    // What was deleted before and what was deleted since may lie in one item by now.
    return item.deleted && unitsOf(item).some((id) => !Y.isDeleted(ds, id))
  }
}
