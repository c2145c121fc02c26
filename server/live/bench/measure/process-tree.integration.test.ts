import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { cpuOfTrees } from './process-tree.ts'

test('processor time of a grandchild counts', async () => {
  const burn = 'while (process.cpuUsage().user < 400_000);'
  const child = spawn(
    'sh',
    ['-c', `"${process.execPath}" -e '${burn} console.log(1); setTimeout(() => {}, 60_000)'; true`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    },
  )
  try {
    await once(child.stdout, 'data')
    expect(cpuOfTrees([child.pid ?? 0])).toBeGreaterThan(200)
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
  }
})
