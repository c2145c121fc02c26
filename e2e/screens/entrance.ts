import { ama, miriam, type Screen } from './screen.ts'

export const entrance: Screen[] = [
  { name: 'sign-in', path: () => '/sign-in' },
  {
    name: 'sign-in-with-errors',
    path: () => '/sign-in',
    afterwards: async (page) => {
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      return page.locator(':invalid, [aria-invalid=true]')
    },
  },
  { name: 'set-up-link-used', path: () => '/set-up#a-token-that-nobody-made' },
  { name: 'invitation-gone', path: () => '/join#a-token-that-nobody-made' },
  { name: 'mail-off', path: () => '/mail-off#a-token-that-nobody-made' },
  { name: 'add-passkey', who: miriam, path: () => '/add-passkey' },
  { name: 'cannot-sign-in', path: () => '/sign-in/help' },
  { name: 'new-password-link-used', path: () => '/new-password#a-token-that-nobody-made' },
  { name: 'sign-on-failed', path: () => '/sign-on?state=nobody' },
  { name: 'account', who: ama, path: () => '/account' },
  { name: 'found', who: miriam, path: () => '/found' },
]
