import { expect, test } from 'vitest'
import { median, Samples } from './samples.ts'

test('a percentile is the value that the share of samples does not exceed', () => {
  const samples = new Samples()
  for (let value = 100; value >= 1; value--) samples.add(value)
  expect([samples.percentile(0.5), samples.percentile(0.99), samples.percentile(1)]).toEqual([50, 99, 100])
})

test('no samples give no percentile, not zero', () => {
  expect(new Samples().percentile(0.99)).toBeNaN()
})

test('the median of an even number of values lies between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5])
})
