// `pnpm screens FOLDER`: takes a picture of every screen at 1440 and 390 px, light and dark, for people to look at.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from './browser/find-browser.ts'
import { browserSide } from './instance/cable.ts'
import { Instance } from './instance/instance.ts'
import { castOf, demoOf } from './people/people.ts'
import { signIn } from './people/sign-in.ts'
import { screens } from './screens/index.ts'
import { show, type Screen } from './screens/screen.ts'

const widths = [1440, 390]
const folder = resolve(process.argv[2] ?? 'test-results/screens')

mkdirSync(folder, { recursive: true })
const instance = await Instance.start('demo.ts')
const browser = await chromium.launch({
  ...withBrowser(findBrowser()),
  args: [`--host-resolver-rules=MAP localhost ${browserSide}`, '--disable-gpu'],
})
try {
  for (const screen of screens)
    for (const width of widths)
      for (const colorScheme of ['light', 'dark'] as const) await take(browser, screen, width, colorScheme)
  console.log(`${screens.length * 4} pictures in ${folder}`)
} finally {
  await browser.close()
  await instance.stop()
}

async function take(
  browser: Browser,
  screen: Screen,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const demo = demoOf(instance)
  const context = await browser.newContext({
    baseURL: instance.url,
    viewport: { width, height: width > 600 ? 900 : 844 },
    colorScheme,
  })
  const page = await context.newPage()
  if (screen.who) await signIn(page, screen.who(castOf(demo)))
  await show(page, screen, demo)
  await page.screenshot({
    path: join(folder, `${screen.name}-${width}-${colorScheme}.png`),
    animations: 'disabled',
  })
  await context.close()
}

function withBrowser(path: string | undefined): { executablePath?: string } {
  return path ? { executablePath: path } : {}
}
