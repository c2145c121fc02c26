export { forgetOldChallenges } from './challenges.ts'
export type { Passkeys } from './passkeys.ts'
export { passkeyRoutes } from './routes.ts'
export { isPasskeyMissing, opensOnlyWithPasskey, refuseDowngrade, refuseWithoutPasskey } from './rule.ts'
