import * as z from 'zod/mini'
import { commentActs } from './comment-acts.ts'
import { adoptionActs } from './adoption-acts.ts'
import { diligenceActs } from './diligence-acts.ts'
import { accountActs } from './account-acts.ts'
import { documentActs } from './document-acts.ts'
import { amendmentActs } from './amendment-acts.ts'
import { exchangeActs } from './exchange-acts.ts'
import { historyActs } from './history-acts.ts'
import { invitationActs } from './invitation-acts.ts'
import { mandateActs } from './mandate-acts.ts'
import { joiningActs } from './joining-acts.ts'
import { membershipActs } from './membership-acts.ts'
import { roleActs } from './role-acts.ts'
import { redLineActs } from './red-line-acts.ts'
import { profileActs } from './profile-acts.ts'

/**
 * Every act that leaves an entry in the record, with the shape of what the entry says beside who did it and when.
 * People stand in it by id alone, so that a name can be corrected or forgotten without breaking the chain; other names
 * are kept as they were. An act is never renamed and its shape only grows: old entries are read for ever.
 */
export const acts = {
  ...accountActs,
  ...membershipActs,
  ...invitationActs,
  ...profileActs,
  ...mandateActs,
  ...diligenceActs,
  ...joiningActs,
  ...documentActs,
  ...historyActs,
  ...commentActs,
  ...adoptionActs,
  ...amendmentActs,
  ...exchangeActs,
  ...roleActs,
  ...redLineActs,
} as const

export { accountActs, type SignInRefusal, type SignInWay } from './account-acts.ts'

export type ActName = keyof typeof acts
export type About<Name extends ActName> = z.infer<(typeof acts)[Name]>
