import { execFileSync } from 'node:child_process'
import { closeSync, cpSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Instance } from '../instance/instance.ts'
import { castOf, demoOf } from '../people/people.ts'
import { Desk, newVision } from '../people/desk.ts'
import { signIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

test('a full disk is said on the screen, and what was written meanwhile is saved when there is room again', async ({
  browser,
  watch,
}) => {
  test.skip(process.getuid?.() !== 0, 'only root can give the server a small disk of its own')
  watch.allow(/WebSocket/, /Failed to load resource/, /ERR_/)
  const instance = await Instance.start('demo.ts', process.env['FURNISHED_DEMO'])
  await instance.kill9()
  test.skip(!smallDisk(instance.dataDir), 'this machine gives nobody a disk of their own')
  try {
    // Furnished before: a database that has just been filled keeps room in its own files, and would go on saving for a while.
    cpSync(process.env['FURNISHED_DEMO']!, instance.dataDir, { recursive: true })
    await instance.start()
    const demo = demoOf(instance)
    const context = await browser.newContext({ baseURL: instance.url })
    const page = await context.newPage()
    watch.watch(page)
    await signIn(page, castOf(demo).ama)
    const place = await newVision(page, demo.partnerships[0]!.slug)
    const ama = await Desk.open(page, place)
    await ama.write('Room.')
    await ama.isSaved()

    const filling = join(instance.dataDir, 'filling')
    fill(filling)
    await ama.write(' No room.')
    await expect(ama.saveState).toHaveText('9 changes only on this device')
    await expect(page.getByRole('alert')).toContainText('The server cannot save at present.')
    await expect(ama.saveState).not.toHaveText('Saved')

    rmSync(filling)
    await expect(ama.saveState).toHaveText('Saved', { timeout: 45_000 })
    await expect(page.getByRole('alert')).toHaveCount(0)
    const again = await Desk.open(await context.newPage(), place)
    await again.reads('Room. No room.')
    await context.close()
  } finally {
    await instance.kill9()
    execFileSync('umount', ['--lazy', instance.dataDir])
    await instance.stop()
  }
})

function smallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'pipe' })
    return true
  } catch {
    // A container may hold root without the right to mount; the story is skipped there, and says so.
    return false
  }
}

/** Writes until there is no room for one more byte. */
function fill(file: string): void {
  const open = openSync(file, 'w')
  for (const size of [1 << 20, 4096, 1]) while (fits(open, Buffer.alloc(size))) continue
  closeSync(open)
}

function fits(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.length
  } catch {
    return false
  }
}
