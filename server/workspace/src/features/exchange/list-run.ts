import type { ProseNode } from '@roundtable/shared/exchange/prose-nodes'

/** An item with how deep it stands (1 is outermost) and in what sort of list. */
export interface LevelItem {
  level: number
  sort: 'bulletList' | 'orderedList' | 'taskList'
  start: number
  item: ProseNode
}

/** Nested lists from items that only say how deep they stand, as Word and Google Docs write them. */
export function nestedLists(items: readonly LevelItem[]): ProseNode[] {
  const roots: ProseNode[] = []
  const open: ProseNode[] = []
  for (const { level, sort, start, item } of items) {
    open.length = Math.min(open.length, level)
    const depth = Math.min(level, open.length + 1)
    let list = open[depth - 1]
    if (list === undefined || list.type !== sort) {
      list = listOf(sort, [], start)
      open.length = depth - 1
      const holder = open.at(-1)?.content?.at(-1)
      if (holder) holder.content = [...(holder.content ?? []), list]
      else roots.push(list)
      open.push(list)
    }
    list.content!.push(item)
  }
  return roots
}

export function listOf(sort: LevelItem['sort'], items: ProseNode[], start = 1): ProseNode {
  return { type: sort, ...(sort === 'orderedList' && { attrs: { start } }), content: items }
}
