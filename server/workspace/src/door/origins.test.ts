import { expect, test } from 'vitest'
import { ownOrigins } from './origins.ts'

test('an instance in the open has one origin', () => {
  expect(ownOrigins('https://roundtable.example')).toEqual(['https://roundtable.example'])
})

test('on loopback both names of the same port are its own', () => {
  expect(ownOrigins('http://localhost:3000')).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000'])
  expect(ownOrigins('http://127.0.0.1:3000')).toEqual(['http://127.0.0.1:3000', 'http://localhost:3000'])
})
