/**
 * Thrown while starting, where going on would be wrong: a bad setting, a folder in use, a damaged file.
 * Its message is one sentence for the person at the terminal and says what to do; it needs no stack.
 */
export class StartRefusal extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'StartRefusal'
  }
}
