import { type Unzipped, unzipSync } from 'fflate'
import { FileProblem } from './file-problem.ts'

const mostEntries = 2_000
const mostBytes = 48 * 1024 * 1024
/** Text packs well, but not like this; only looked at where the unpacked part is large. */
const tightest = 200
const largePart = 1024 * 1024

/**
 * The parts of a zip file that `isWanted` names. The sizes it gives for its parts bound what is unpacked, wanted or
 * not: a file that unpacks to a thousand times its size is refused before a byte of it is (T33).
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  let entries = 0
  let whole = 0
  try {
    return unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        entries += 1
        const isTooTight = originalSize > largePart && originalSize > size * tightest
        if (isWanted(name)) whole += originalSize
        if (entries > mostEntries || whole > mostBytes || isTooTight)
          throw new FileProblem('packed_too_tight')
        return isWanted(name)
      },
    })
  } catch (error) {
    if (error instanceof FileProblem) throw error
    throw new FileProblem('damaged', error)
  }
}
