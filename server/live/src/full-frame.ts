import { step2Frame, updateFrame, type Frame } from './wire.ts'

/** A tail longer than this is dearer to send than a new whole. */
const tailFrames = 100
const tailBytes = 64 * 1024
/** Nobody has come for so long: the memory is worth more. */
const keepMs = 30_000

/** The whole document as frames for those who come with nothing: encoded once, shared by all of a crowd, kept current by a small tail. */
export class FullFrame {
  #whole: Frame | undefined
  #tail: Frame[] = []
  #tailBytes = 0
  #askedAt = 0

  /** `pieces` is asked where there is no kept one: the whole, and the updates that follow it. */
  frames(pieces: () => readonly [Uint8Array, ...Uint8Array[]], now: number): readonly Frame[] {
    this.#askedAt = now
    this.#whole ??= this.#keep(...pieces())
    return [this.#whole, ...this.#tail]
  }

  /** The document has changed by the update in this frame. */
  changed(frame: Frame): void {
    if (this.#whole === undefined) return
    this.#tail.push(frame)
    this.#tailBytes += frame.bytes.length
    if (this.#tail.length > tailFrames || this.#tailBytes > tailBytes) this.#drop()
  }

  sweep(now: number): void {
    if (now - this.#askedAt > keepMs) this.#drop()
  }

  #keep(whole: Uint8Array, ...tail: Uint8Array[]): Frame {
    this.#tail = tail.map(updateFrame)
    this.#tailBytes = tail.reduce((sum, { length }) => sum + length, 0)
    return step2Frame(whole)
  }

  #drop(): void {
    this.#whole = undefined
    this.#tail = []
    this.#tailBytes = 0
  }
}
