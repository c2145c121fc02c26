import { uuidv4 } from 'lib0/random'

/** An id no other row has. Not `crypto.randomUUID`: a page without a certificate does not have that. */
export const newRowId = (): string => uuidv4()
