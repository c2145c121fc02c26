import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type TestWorkspace, aWorkspace } from './a-workspace.ts'
import { aWorld, type World } from './world.ts'

/** One house for the tests of a file, and a world of its own for each of them: read both inside a test. */
export function inAWorld(ground?: Parameters<typeof aWorkspace>[0]): World {
  let house: TestWorkspace
  const here = {} as World
  beforeAll(async () => {
    house = await aWorkspace(ground)
  })
  beforeEach(async () => {
    Object.assign(here, await aWorld(house))
  })
  afterAll(() => house.close())
  return here
}
