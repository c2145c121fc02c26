import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './root.mjs'

/** Opens the demo once it has written demo.json – where somebody sits in front of a desktop. Not opening is no error. */
export function openWhenReady() {
  if (!somebodyIsThere()) return
  const started = Date.now()
  const demoFile = resolve(root, process.env.DATA_DIR ?? 'data', 'demo.json')
  const looking = setInterval(() => {
    if (!writtenSince(demoFile, started)) return
    clearInterval(looking)
    open(JSON.parse(readFileSync(demoFile, 'utf8')).url)
  }, 250)
  looking.unref()
}

function somebodyIsThere() {
  if (!process.stdout.isTTY || process.env.CI) return false
  return process.platform === 'darwin' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

function writtenSince(file, time) {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= time
}

function open(url) {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'
  // A desktop without an opener still has the address on the screen.
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
