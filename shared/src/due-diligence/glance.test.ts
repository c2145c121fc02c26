import { expect, test } from 'vitest'
import { type CheckResult, type Criterion, criterionIds, exclusions } from './criteria.ts'
import { countLights, exclusionFacts, glance, riskLevel } from './glance.ts'

const answers = { sanctions: 'no', corruption: 'no', forced_labour: 'no', banned_goods: 'no' } as const

const twice = (criterion: Criterion, ...results: CheckResult[]) =>
  results.map((result) => ({ criterion, result }))

test('CAP-3.2 what nobody has looked at is unknown, never fine', () => {
  const lights = glance({ results: [], answers })
  expect(new Set(Object.values(lights))).toEqual(new Set(['unknown']))
  expect(riskLevel(countLights(lights))).toBe('unknown')
})

test.each<[CheckResult[], string]>([
  [['pass', 'pass'], 'ok'],
  [['pass', 'not_applicable'], 'ok'],
  [['pass'], 'unknown'],
  [['pass', 'unknown'], 'unknown'],
  [['concern', 'unknown'], 'unknown'],
  [['pass', 'concern'], 'watch'],
  [['pass', 'fail'], 'alert'],
  [['fail'], 'alert'],
  [['fail', 'unknown'], 'alert'],
])('two reviewers who find %s make %s', (results, light) => {
  expect(glance({ results: twice('environment', ...results), answers }).environment).toBe(light)
})

test.each(exclusions)(
  'CAP-3.2 %s without an answer is unknown, whatever the reviewers found',
  (criterion) => {
    const results = criterionIds.flatMap((each) => twice(each, 'pass', 'pass'))
    for (const missing of [
      { ...answers, [criterion]: null },
      { ...answers, [criterion]: undefined },
    ]) {
      const lights = glance({ results, answers: missing })
      expect(lights[criterion]).toBe('unknown')
      expect(exclusionFacts(lights)).toEqual({ exclusionsClear: false, noExclusionFailed: true })
    }
  },
)

test('CAP-3.2 an exclusion that applies is to be watched, and one that failed keeps out', () => {
  const results = criterionIds.flatMap((each) => twice(each, 'pass', 'pass'))
  const applies = glance({ results, answers: { ...answers, corruption: 'yes' } })
  expect(applies.corruption).toBe('watch')
  expect(exclusionFacts(applies)).toEqual({ exclusionsClear: true, noExclusionFailed: true })
  const failed = glance({ results: [...results, ...twice('corruption', 'fail')], answers })
  expect(exclusionFacts(failed)).toEqual({ exclusionsClear: false, noExclusionFailed: false })
})

test.each([
  [{ ok: 12, watch: 0, alert: 0, unknown: 0 }, 'low'],
  [{ ok: 11, watch: 1, alert: 0, unknown: 0 }, 'medium'],
  [{ ok: 10, watch: 1, alert: 0, unknown: 1 }, 'unknown'],
  [{ ok: 10, watch: 0, alert: 1, unknown: 1 }, 'high'],
])('%j is a risk that is %s', (counts, level) => {
  expect(riskLevel(counts)).toBe(level)
})
