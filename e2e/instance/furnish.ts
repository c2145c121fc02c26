import { rmSync } from 'node:fs'
import { Instance } from './instance.ts'

/** Furnishes the demo once for all stories; each file of them begins from a copy. Runs before the first and answers what runs after the last. */
export default async function furnish(): Promise<() => void> {
  const demo = await Instance.start('demo.ts')
  await demo.end()
  process.env['FURNISHED_DEMO'] = demo.dataDir
  return () => rmSync(demo.dataDir, { recursive: true, force: true })
}
