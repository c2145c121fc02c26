import { clauseNumbers } from '../document-kinds/clauses.ts'
import type { ProseNode } from './prose-nodes.ts'

/**
 * A text in the words every program knows: clauses become items with their numbers, and a reference to one says its
 * number. Our own file keeps what they are.
 */
export function saidPlainly(doc: ProseNode): ProseNode {
  const numbers = clauseNumbers(doc)
  let count = 0
  const plain = (node: ProseNode): ProseNode => {
    if (node.type === 'clauseReference')
      return { type: 'text', text: `§ ${numbers.get(String(node.attrs?.['to'])) ?? '–'}` }
    if (node.type !== 'clause')
      return node.content ? { ...node, content: joined(node.content.map(plain)) } : node
    count += 1
    const paragraph = { type: 'paragraph', content: (node.content ?? []).map(plain) }
    return { type: 'clauses', attrs: { start: count }, content: [{ type: 'listItem', content: [paragraph] }] }
  }
  return plain(doc)
}

/** Neighbouring clauses are one list. */
function joined(nodes: readonly ProseNode[]): ProseNode[] {
  const out: ProseNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type !== 'clauses') out.push(node)
    else if (last?.type === 'clauses') last.content!.push(...node.content!)
    else out.push({ ...node, content: [...node.content!] })
  }
  return out.map((node) => (node.type === 'clauses' ? { ...node, type: 'orderedList' } : node))
}
