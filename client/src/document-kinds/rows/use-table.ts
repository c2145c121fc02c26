import type { OpenTable } from '@roundtable/shared/document-kinds/rows-editing'
import { type Fields, readRows, type RowOf, sharedRows } from '@roundtable/shared/document-kinds/rows-table'
import { useMemo, useSyncExternalStore } from 'react'

/** The rows of a table as they are now, those taken off it included. The same list until one of them changes. */
export function useTable<Of extends Fields>({ doc, name, fields }: OpenTable<Of>): readonly RowOf<Of>[] {
  const store = useMemo(() => tableStore({ doc, name, fields }), [doc, name, fields])
  return useSyncExternalStore(store.subscribe, store.read)
}

function tableStore<Of extends Fields>({ doc, name, fields }: OpenTable<Of>) {
  const shared = sharedRows(doc, name)
  let rows: readonly RowOf<Of>[] | undefined
  return {
    subscribe(onChange: () => void) {
      const look = () => {
        rows = undefined
        onChange()
      }
      look()
      shared.observeDeep(look)
      return () => shared.unobserveDeep(look)
    },
    read: () => (rows ??= readRows(doc, name, fields)),
  }
}
