import { Desk, newVision } from '../people/desk.ts'
import { expect, test } from '../people/story.ts'

test('headings, lists and a table come by the slash menu, without a mouse', async ({ as, cast, slug }) => {
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  const { keyboard } = page
  const menu = page.getByRole('listbox', { name: 'Insert' })

  await ama.write('/')
  await expect(menu).toBeVisible()
  await expect(ama.text).toHaveAttribute('aria-activedescendant', /heading/)
  await keyboard.type('sub')
  await expect(menu.getByRole('option')).toHaveText([/Subheading/])
  await keyboard.press('Enter')
  await keyboard.type('What we want')
  await expect(ama.text.getByRole('heading', { name: 'What we want' })).toBeVisible()

  await keyboard.press('Enter')
  await keyboard.type('/')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await expect(menu.getByRole('option', { selected: true })).toHaveText(/^List/)
  await keyboard.press('Enter')
  await keyboard.type('Living income')
  await expect(ama.text.getByRole('listitem')).toHaveText(['Living income'])

  await test.step('Escape closes the menu and keeps what was typed', async () => {
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('/tab')
    await expect(menu).toBeVisible()
    await keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect(ama.text).toContainText('/tab')
  })
})

test('a link is set, changed and taken away by keyboard; an address that would run script is refused', async ({
  as,
  cast,
  slug,
}) => {
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  const { keyboard } = page
  await ama.write('our plan')
  await keyboard.press('Shift+ControlOrMeta+ArrowLeft')
  await keyboard.press('ControlOrMeta+Shift+k')

  const dialog = page.getByRole('dialog', { name: 'Add a link' })
  await expect(dialog.getByLabel('Address')).toBeFocused()
  await keyboard.type('javascript:alert(1)')
  await keyboard.press('Enter')
  await expect(dialog.getByText(/Enter an address/)).toBeVisible()
  await dialog.getByLabel('Address').fill('cocoa.example/plan')
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(ama.text.getByRole('link', { name: 'plan' })).toHaveAttribute(
    'href',
    'https://cocoa.example/plan',
  )
  await expect(ama.text).toBeFocused()

  await keyboard.press('ControlOrMeta+Shift+k')
  const change = page.getByRole('dialog', { name: 'Change this link' })
  await expect(change.getByLabel('Address')).toHaveValue('https://cocoa.example/plan')
  await keyboard.press('Tab')
  await expect(change.getByRole('button', { name: 'Remove link' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(ama.text.getByRole('link')).toHaveCount(0)
  await ama.reads('our plan')
})

test('Markdown typed at the beginning of a line becomes what it means', async ({ as, cast, slug }) => {
  const page = await as(cast.ama)
  const ama = await Desk.open(page, await newVision(page, slug))
  await ama.write('## Why')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- one')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('> quoted')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('**bold** and *italic* ')

  await expect(ama.text.getByRole('heading', { name: 'Why' })).toBeVisible()
  await expect(ama.text.getByRole('listitem')).toHaveText(['one'])
  await expect(ama.text.locator('blockquote')).toHaveText('quoted')
  await expect(ama.text.locator('strong')).toHaveText('bold')
  await expect(ama.text.locator('em')).toHaveText('italic')
})
