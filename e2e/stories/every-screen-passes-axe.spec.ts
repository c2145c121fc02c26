import { axeFindings } from '../people/axe.ts'
import { expect, test } from '../people/story.ts'
import { screens } from '../screens/index.ts'
import { show } from '../screens/screen.ts'

// Looking changes nothing, so these need not wait for each other.
test.describe.configure({ mode: 'parallel' })

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

// No console error and no breach of the content security policy is asked of every story by its pages.
for (const [size, viewport] of Object.entries(sizes))
  for (const screen of screens)
    test(`axe finds nothing on ${screen.name}, ${size}, light and dark`, async ({
      as,
      stranger,
      cast,
      house,
      watch,
    }) => {
      watch.allow(/status of 4/)
      const options = { viewport, reducedMotion: 'reduce' } as const
      const page = screen.who ? await as(screen.who(cast), options) : await stranger(options)
      await show(page, screen, house.demo)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await axeFindings(page), colorScheme).toEqual([])
      }
    })
