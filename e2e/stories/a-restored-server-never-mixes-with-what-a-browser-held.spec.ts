import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Instance } from '../instance/instance.ts'
import { castOf, demoOf } from '../people/people.ts'
import { Desk, newVision } from '../people/desk.ts'
import { signIn } from '../people/sign-in.ts'
import { expect, test } from '../people/story.ts'

const commands = join(import.meta.dirname, '..', '..', 'server', 'main', 'src')

test('after a restore the browser that holds more keeps it aside, says so, and opens the shared text when asked', async ({
  browser,
  watch,
}) => {
  watch.allow(/WebSocket/, /Failed to load resource/, /ERR_/)
  const instance = await Instance.start('demo.ts')
  const demo = demoOf(instance)
  const context = await browser.newContext({ baseURL: instance.url })
  const page = await context.newPage()
  watch.watch(page)
  await signIn(page, castOf(demo).ama)
  const ama = await Desk.open(page, await newVision(page, demo.partnerships[0]!.slug))
  await ama.write('Before the backup.')
  await ama.isSaved()

  const shelf = mkdtempSync(join(tmpdir(), 'roundtable-backup-'))
  run('backup.ts', join(shelf, 'backup'), instance.dataDir)
  await ama.write(' After it.')
  await ama.isSaved()
  await instance.kill9()
  rmSync(instance.dataDir, { recursive: true })
  mkdirSync(instance.dataDir)
  run('restore.ts', join(shelf, 'backup'), instance.dataDir)
  await instance.start()

  const notice = page.getByRole('alert')
  await expect(notice).toContainText('The server was restored from a backup.')
  await ama.reads('Before the backup. After it.')

  await test.step('the copy is still there after the page is loaded again, and can be saved as a file', async () => {
    await page.reload()
    await expect(notice).toContainText('The server was restored from a backup.')
    await ama.reads('Before the backup. After it.')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a copy as a file' }).click()
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('Before the backup. After it.')
  })

  await page.getByRole('button', { name: 'Open the shared text' }).click()
  await ama.reads('Before the backup.')
  await ama.write(' Onwards.')
  await ama.isSaved()
  await context.close()
  await instance.stop()
  rmSync(shelf, { recursive: true })
})

function run(command: string, file: string, dataDir: string): void {
  const env = { ...process.env, DATA_DIR: dataDir }
  execFileSync(process.execPath, [join(commands, command), file], { env, stdio: 'pipe' })
}
