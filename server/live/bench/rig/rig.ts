import { readFileSync } from 'node:fs'

/** What a contender's process is told by the one that started it. */
export interface RigSettings {
  dataDir: string
  /** Set where the server shall run on PostgreSQL. */
  databaseUrl: string | undefined
  /** A document that is in the store before the first client comes. */
  seed: { room: string; update: Uint8Array } | undefined
  port: number
  /** The engine's limits that shall differ from its defaults, by name. */
  limits: Record<string, number>
  sabotage: 'acknowledge-before-commit' | undefined
}

export function readRigSettings(env: NodeJS.ProcessEnv): RigSettings {
  const { RIG_DATA_DIR, RIG_DATABASE_URL, RIG_SEED, RIG_SEED_ROOM, RIG_PORT, RIG_SABOTAGE, RIG_LIMITS } = env
  if (RIG_DATA_DIR === undefined) throw new Error('RIG_DATA_DIR must name a folder; contender.ts sets it.')
  return {
    dataDir: RIG_DATA_DIR,
    databaseUrl: RIG_DATABASE_URL,
    seed:
      RIG_SEED === undefined || RIG_SEED_ROOM === undefined
        ? undefined
        : { room: RIG_SEED_ROOM, update: readFileSync(RIG_SEED) },
    port: Number(RIG_PORT ?? 0),
    limits: JSON.parse(RIG_LIMITS ?? '{}') as Record<string, number>,
    sabotage: RIG_SABOTAGE === 'acknowledge-before-commit' ? RIG_SABOTAGE : undefined,
  }
}

/** Tells the starter where to connect. The line is the whole contract. */
export function announce(port: number): void {
  console.log(`listening ${port}`)
}
