import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../sources/files.ts'

/** A version we must not have. `bad` is `<x.y.z`, `!=x.y.z` or `*`; `except` names versions let through, with the reason. */
export interface Advisory {
  package: string
  bad: string
  why: string
  except?: Record<string, string>
}

/** Known bad versions (advisories.json) and packages that do not come from the registry with a checksum. */
export function lockfileComplaints(): string[] {
  const advisories: Advisory[] = JSON.parse(readFileSync(join(root, 'advisories.json'), 'utf8'))
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  return [...versionComplaints(lockfile, advisories), ...sourceComplaints(lockfile)]
}

export function versionComplaints(lockfile: string, advisories: Advisory[]): string[] {
  return [...lockfile.matchAll(/^ {2}'?(@?[^@\s']+)@(\d[^:'(\s]*)'?:$/gm)].flatMap(([, name, version]) =>
    advisories
      .filter((advisory) => advisory.package === name && isBad(version!, advisory))
      .map((advisory) => `${name}@${version} is known bad (${advisory.bad}): ${advisory.why}`),
  )
}

export function sourceComplaints(lockfile: string): string[] {
  const resolutions = lockfile.split('\n').filter((line) => line.trimStart().startsWith('resolution:'))
  return resolutions
    .filter(
      (line) => !line.includes('integrity: sha512-') || /tarball:|repo:|type: git|directory:/.test(line),
    )
    .map((line) => `A package does not come from the registry with a checksum: ${line.trim()}`)
}

function isBad(version: string, { bad, except }: Advisory): boolean {
  if (except?.[version]) return false
  if (bad === '*') return true
  if (bad.startsWith('!=')) return version !== bad.slice(2)
  return isBelow(version, bad.slice(1))
}

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number)) as [
    number[],
    number[],
  ]
  const differs = [0, 1, 2].find((part) => have[part] !== need[part])
  return differs !== undefined && have[differs]! < need[differs]!
}
