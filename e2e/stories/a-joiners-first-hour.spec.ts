import { ask } from '../people/ask.ts'
import { expect, test } from '../people/story.ts'

test('a joiner accepts, reads what was decided, answers for the organisation, and the inbox is empty', async ({
  as,
  stranger,
  cast,
  slug,
}) => {
  const miriam = await as(cast.miriam)
  const { body: partnership } = await ask(miriam, 'GET', `/api/partnerships/${slug}`)
  const { groups } = partnership as { groups: { id: string; sector: string }[] }
  const { body } = await ask(miriam, 'POST', `/api/partnerships/${slug}/invitations`, {
    email: 'afia@newcomers.example',
    role: 'partner_lead',
    organisation: {
      name: 'Coastal Growers',
      groupId: groups.find(({ sector }) => sector === 'private')!.id,
    },
  })
  const afia = await stranger()
  await afia.goto((body as { link: string }).link)
  await afia.getByLabel('Your name').fill('Afia Badu')
  await afia.getByLabel('Password').fill('a password of hers alone')
  await afia.getByRole('button', { name: 'Join the partnership' }).click()

  await test.step('she lands where she sees who is here and what was decided', async () => {
    await expect(afia).toHaveURL(new RegExp(`/p/${slug}/welcome`))
    await expect(afia.getByRole('heading', { level: 1, name: /Welcome to/ })).toBeVisible()
    await expect(afia.getByText('from 4 of the four sectors')).toBeVisible()
    await expect(afia.getByRole('heading', { name: /of your organisation (is|are) open/ })).toBeVisible()
  })
  await test.step('she reads the vision as it was adopted, and comes back', async () => {
    await afia
      .getByRole('complementary', { name: /Who is here/ })
      .getByRole('link', { name: 'Vision', exact: true })
      .click()
    await expect(afia.getByRole('article', { name: 'Vision', exact: true })).toBeVisible()
    await afia.goBack()
  })
  await test.step('she asks for review of the first, with a reason, and accepts the rest', async () => {
    const forms = afia.getByRole('form', { name: 'Answer of your organisation' })
    const first = forms.first()
    await first.getByLabel('We ask for review').check()
    await first.getByRole('button', { name: 'Answer for your organisation' }).click()
    await expect(first.getByText('Say in a sentence or two')).toBeVisible()
    await first.getByLabel('Why should it be looked at again?').fill('We were not counted yet.')
    const before = await forms.count()
    await first.getByRole('button', { name: 'Answer for your organisation' }).click()
    await expect(forms).toHaveCount(before - 1)
    for (let left = before - 1; left > 0; left -= 1) {
      await forms.first().getByRole('button', { name: 'Answer for your organisation' }).click()
      await expect(forms).toHaveCount(left - 1)
    }
    await expect(afia.getByText('Coastal Growers has answered everything')).toBeVisible()
  })
  await test.step('the others read it, and nothing waits for her', async () => {
    await miriam.goto(`/p/${slug}/welcome`)
    await expect(miriam.getByText('We were not counted yet.')).toBeVisible()
    await afia.goto(`/p/${slug}/inbox`)
    await expect(afia.getByText('Answer what was decided before you joined')).toHaveCount(0)
    await expect(afia.getByRole('heading', { name: /Nothing waits for you|Waiting for you/ })).toBeVisible()
  })
})
