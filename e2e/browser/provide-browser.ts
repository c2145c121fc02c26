// Finds a browser for the stories, or brings one: Playwright's own download, else Debian's package.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findBrowser } from './find-browser.ts'

const found =
  findBrowser() ?? (download() ? findBrowser() : undefined) ?? (installPackage() ? findBrowser() : undefined)
if (found) console.log(`Browser: ${found}`)
else {
  console.log(
    'No browser could be found or installed. Install Chromium (on Debian: apt-get install chromium) and run the same command again.',
  )
  process.exitCode = 1
}

function download(): boolean {
  console.log('No Chromium here. Trying Playwright’s own download …')
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  )
  return succeeds(process.execPath, [playwright, 'install', 'chromium'], 180_000)
}

function installPackage(): boolean {
  console.log('Trying Debian’s package …')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args: string[]): boolean => {
    const [file, ...rest] = [...asRoot, 'apt-get', ...args]
    return succeeds(file!, rest, 300_000)
  }
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium')
}

function succeeds(file: string, args: string[], timeout: number): boolean {
  return spawnSync(file, args, { stdio: 'inherit', timeout }).status === 0
}
