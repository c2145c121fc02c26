import { expect, test } from 'vitest'
import { functionLengths } from './functions.ts'

test('functions, methods and arrows are measured from first to last line, blocks are not', () => {
  const text = `export function one(a: number): number {
  if (a > 1) {
    return a
  }
  return 1
}

class Two {
  async #three(b: string): Promise<void> {
    await b
  }
}

const four = () => {
  one(4)
}
`
  expect(functionLengths(text)).toEqual([6, 3, 3])
})
