import type { FileRefusal } from '@roundtable/shared/exchange/exchange'

/** A file that is not taken, with the reason a person is told. Thrown by the readers, on whatever thread. */
export class FileProblem extends Error {
  readonly because: FileRefusal

  constructor(because: FileRefusal, cause?: unknown) {
    super(because, { cause })
    this.name = 'FileProblem'
    this.because = because
  }
}
