import { type Inbox } from './operations.ts'
import { post } from './post.ts'
import { deleteOffLinksBefore } from './store.ts'

const offLinkMs = 180 * 24 * 60 * 60 * 1000

/** Every minute: letters whose hour has come. */
export const postLetters = (inbox: Inbox): Promise<void> => post(inbox)

/** Every hour: switches in letters nobody has any more. */
export const tidyLetters = ({ database, clock }: Inbox): Promise<void> =>
  deleteOffLinksBefore(database.kysely, clock.now() - offLinkMs)
