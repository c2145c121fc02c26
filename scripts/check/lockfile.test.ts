import { expect, test } from 'vitest'
import { sourceComplaints, versionComplaints, type Advisory } from './lockfile.ts'

const below: Advisory = { package: '@a/b', bad: '<1.19.13', why: 'it leaks' }
const lockfile = (version: string): string =>
  `packages:\n\n  '@a/b@${version}':\n    resolution: {integrity: sha512-x}\n`

test.each(['1.19.12', '1.9.20', '0.20.0', '1.19.12-beta.1'])('%s is below the floor', (version) => {
  expect(versionComplaints(lockfile(version), [below])).toHaveLength(1)
})

test.each(['1.19.13', '1.20.0', '2.0.0'])('%s is not', (version) => {
  expect(versionComplaints(lockfile(version), [below])).toEqual([])
})

test('an exact pin refuses every other version, a star every version, an exception lets one through', () => {
  expect(versionComplaints(lockfile('3.2.3'), [{ ...below, bad: '!=3.2.2' }])).toHaveLength(1)
  expect(versionComplaints(lockfile('3.2.2'), [{ ...below, bad: '*' }])).toHaveLength(1)
  expect(
    versionComplaints(lockfile('1.0.0'), [{ ...below, except: { '1.0.0': 'a test needs it' } }]),
  ).toEqual([])
})

test('a package from git or from an address is found', () => {
  expect(sourceComplaints('    resolution: {integrity: sha512-abc}')).toEqual([])
  expect(sourceComplaints('    resolution: {commit: abc, repo: https://x, type: git}')).toHaveLength(1)
  expect(sourceComplaints('    resolution: {tarball: https://x/y.tgz}')).toHaveLength(1)
})
