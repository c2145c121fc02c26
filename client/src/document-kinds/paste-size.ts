import { Fragment, type Node } from '@tiptap/pm/model'

/** Why a paste was not taken. Each has its sentence in `paste-refusals.ts`. */
export type PasteRefusal = 'too_long' | 'block_too_long' | 'offline'

/**
 * Bounds of one paste. The server takes 5,000 structs and 1 MiB in one edit; a part stays well below both, and
 * the whole is what one person can put into a document of 10 MiB at a time without surprising the others.
 */
export const pasteLimits = {
  part: { structs: 2500, bytes: 300_000 },
  whole: { structs: 60_000, bytes: 3_000_000 },
} as const

interface Size {
  structs: number
  bytes: number
}

/** One go, several goes (each an edit of its own), or a reason not to. */
export type PastePlan =
  | { is: 'whole' }
  | { is: 'parts'; parts: readonly Fragment[] }
  | { is: 'refused'; because: PasteRefusal }

export function planPaste(content: Fragment, mayPasteLong: boolean): PastePlan {
  const size = sizeOf(content)
  if (fits(size, pasteLimits.part)) return { is: 'whole' }
  if (!fits(size, pasteLimits.whole)) return { is: 'refused', because: 'too_long' }
  if (content.content.some((block) => !fits(sizeOf(block), pasteLimits.part)))
    return { is: 'refused', because: 'block_too_long' }
  // All that was typed without a connection travels in one frame when it returns.
  return mayPasteLong ? { is: 'parts', parts: partsOf(content) } : { is: 'refused', because: 'offline' }
}

function partsOf(content: Fragment): Fragment[] {
  const parts: { blocks: Node[]; size: Size }[] = []
  for (const block of content.content) {
    const last = parts.at(-1)
    const size = sizeOf(block)
    if (last && fits(sum(last.size, size), pasteLimits.part)) {
      last.blocks.push(block)
      last.size = sum(last.size, size)
    } else parts.push({ blocks: [block], size })
  }
  return parts.map(({ blocks }) => Fragment.from(blocks))
}

/** How many Yjs structs and bytes of text the binding will make of it. */
export function sizeOf(content: Node | Fragment): Size {
  if (content instanceof Fragment) return content.content.map(sizeOf).reduce(sum, { structs: 0, bytes: 0 })
  if (content.isText) {
    // The text itself, and a beginning and an end of each mark.
    return { structs: 1 + 2 * content.marks.length, bytes: bytesOf(content.text ?? '') }
  }
  const attributes = Object.values(content.attrs).filter((value) => value !== null).length
  const holder = content.inlineContent && content.childCount > 0 ? 1 : 0
  return sum({ structs: 1 + attributes + holder, bytes: 20 }, sizeOf(content.content))
}

function sum(one: Size, other: Size): Size {
  return { structs: one.structs + other.structs, bytes: one.bytes + other.bytes }
}

function fits({ structs, bytes }: Size, limit: Size): boolean {
  return structs <= limit.structs && bytes <= limit.bytes
}

const encoder = new TextEncoder()

function bytesOf(text: string): number {
  return encoder.encode(text).length
}
