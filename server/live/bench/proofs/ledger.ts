/**
 * Which edits of one client the server has called saved. The server counts the sync frames 1 and 2 of a connection and says
 * "the first n are durable"; an edit is saved when a frame that carries it is.
 */
export class Ledger {
  /** Edits not yet saved, and the frame of the present connection that carries each, if one does. */
  readonly #open = new Map<string, number | undefined>()
  readonly acknowledged = new Set<string>()
  #frames = 0
  #step2: number | undefined
  #typing: string | undefined

  /** The next update that is sent carries this edit; if none is sent, the next step 2 does. */
  typed(marker: string): void {
    this.#open.set(marker, undefined)
    this.#typing = marker
  }

  newConnection(): void {
    this.#frames = 0
    this.#step2 = undefined
    this.#typing = undefined
    for (const marker of this.#open.keys()) this.#open.set(marker, undefined)
  }

  sendingUpdate(): void {
    this.#frames++
    if (this.#typing !== undefined) this.#open.set(this.#typing, this.#frames)
    this.#typing = undefined
  }

  /** A step 2 carries whatever the server lacks, so every edit that no frame has carried yet goes with it. */
  sendingStep2(): void {
    this.#frames++
    this.#step2 = this.#frames
    for (const [marker, frame] of this.#open) if (frame === undefined) this.#open.set(marker, this.#step2)
  }

  acknowledge(frames: number): void {
    for (const [marker, frame] of this.#open) {
      if (frame === undefined || frame > frames) continue
      this.#open.delete(marker)
      this.acknowledged.add(marker)
    }
  }

  /** A refused edit is carried by a later step 2 instead: one that is on its way, or one the server will ask for. */
  refused(refusedFrame: number): void {
    const later = this.#step2 !== undefined && this.#step2 > refusedFrame ? this.#step2 : undefined
    for (const [marker, frame] of this.#open) if (frame === refusedFrame) this.#open.set(marker, later)
  }

  get count(): number {
    return this.#open.size + this.acknowledged.size
  }

  has(marker: string): boolean {
    return this.#open.has(marker) || this.acknowledged.has(marker)
  }

  get allAcknowledged(): boolean {
    return this.#open.size === 0
  }
}
