import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { Instance } from '../instance/instance.ts'
import { ask } from '../people/ask.ts'
import { newVision, type Place } from '../people/desk.ts'
import { type Cast, castOf, demoOf } from '../people/people.ts'

/** The bench of the engine knows the log; it writes the paper's keystrokes into that of an instance that has stopped. */
const typePaper = join(import.meta.dirname, '..', '..', 'server', 'live', 'bench', 'type-paper.ts')

export interface HouseWithPaper {
  instance: Instance
  cast: Cast
  paper: Place
  /** Another text of the same kind, with a few words in it. */
  short: Place
  /** The paper as one Yjs update, for others to open. */
  stateFile: string
  typed: { rows: number; letters: number }
}

/** A demo at whose first table the paper was typed by some of its people. `page` is a browser's, for signing in. */
export async function furnishWithPaper(
  signedIn: (instance: Instance, cast: Cast) => Promise<Page>,
): Promise<HouseWithPaper> {
  const instance = await Instance.start('demo.ts')
  const demo = demoOf(instance)
  const cast = castOf(demo)
  const page = await signedIn(instance, cast)
  const { slug } = demo.partnerships[0]!
  const paper = await newVision(page, slug, 'A conflict-free replicated JSON datatype')
  const short = await newVision(page, slug, 'A short vision')
  const authors = await idsOf(page, slug, [cast.ama.name, cast.jonas.name, cast.kwaku.name])
  await page.close()
  await instance.kill9()
  const stateFile = join(instance.dataDir, 'paper.bin')
  const typed = await type({ dataDir: instance.dataDir, room: paper.id, authors, stateFile })
  await instance.start()
  return { instance, cast, paper, short, stateFile, typed }
}

async function idsOf(page: Page, slug: string, names: readonly string[]): Promise<string[]> {
  const { body } = await ask(page, 'GET', `/api/partnerships/${slug}/members`)
  const members = body as { person: { id: string; name: string } }[]
  const ids = new Map(members.map(({ person }) => [person.name, person.id]))
  return names.map((name) => ids.get(name)!)
}

async function type(given: { dataDir: string; room: string; authors: string[]; stateFile: string }) {
  const { dataDir, room, authors, stateFile } = given
  const options = [
    '--data-dir',
    dataDir,
    '--room',
    room,
    '--authors',
    authors.join(','),
    '--state',
    stateFile,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [typePaper, ...options])
  return JSON.parse(stdout) as HouseWithPaper['typed']
}
