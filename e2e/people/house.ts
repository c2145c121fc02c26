import type { BrowserContext } from '@playwright/test'
import { Instance } from '../instance/instance.ts'
import { castOf, demoOf, type Cast, type Demo } from './people.ts'

/** The running demo, the people in it, and who of them has signed in already. */
export interface House {
  instance: Instance
  demo: Demo
  cast: Cast
  /** Address of a person → what their browser holds. */
  signedIn: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>
}

/** The street of one worker: a new house for each file, so that no story finds what the story of another file has left. */
export class Street {
  #house: House | undefined
  #file: string | undefined

  async houseFor(file: string): Promise<House> {
    if (this.#house !== undefined && this.#file === file) return this.#house
    await this.leave()
    const instance = await Instance.start('demo.ts', process.env['FURNISHED_DEMO'])
    const demo = demoOf(instance)
    this.#file = file
    this.#house = { instance, demo, cast: castOf(demo), signedIn: new Map() }
    return this.#house
  }

  async leave(): Promise<void> {
    await this.#house?.instance.stop()
    this.#house = undefined
  }
}
