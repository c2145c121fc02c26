import { Desk, newVision } from '../people/desk.ts'
import { fillIn, signIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

test('a session ended in another browser keeps the text, and signing in leads back to the same page', async ({
  cast,
  slug,
  stranger,
  watch,
}) => {
  watch.allow(/WebSocket/, /401/)
  const page = await stranger()
  await signIn(page, cast.ama)
  const place = await newVision(page, slug)
  const ama = await Desk.open(page, place)
  await ama.write('Mine.')
  await ama.isSaved()

  const elsewhere = await stranger()
  await signIn(elsewhere, cast.ama)
  await elsewhere.goto('/account')
  // This story's first browser is the one used last beside this one.
  await elsewhere
    .getByRole('button', { name: /^End the session in/ })
    .first()
    .click()

  await expect(page.getByText('Your session has ended.')).toBeVisible()
  await ama.reads('Mine.')
  await expect(ama.text).toHaveAttribute('aria-readonly', 'true')
  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await fillIn(page, cast.ama)
  await expect(page).toHaveURL(new RegExp(`/documents/${place.id}$`))
  await ama.reads('Mine.')
  await ama.write(' Still.')
  await ama.isSaved()
})
