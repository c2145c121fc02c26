export { cameIn, noteOwn, wasRefused } from './history.ts'
export { forgetOldResets, type ResetLink, resetLinkFor } from './password-reset.ts'
export { signingInRoutes } from './routes.ts'
export type { SigningIn } from './signing-in.ts'
