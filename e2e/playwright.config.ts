import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser/find-browser.ts'
import { browserSide } from './instance/cable.ts'

const browser = findBrowser()

/** Stories of people at the real, running system. Nothing is tried twice: a story that fails sometimes has found something. */
export default defineConfig({
  globalSetup: './instance/furnish.ts',
  testMatch: '{stories,leaks,budgets}/**/*.spec.ts',
  outputDir: '../test-results/stories',
  workers: 2,
  // The stories of one file share a house, one after the other.
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        `--host-resolver-rules=MAP localhost ${browserSide}`,
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
