import { describe } from 'vitest'
import { testDatabase } from '../testing/testing.ts'
import { databaseContract } from './database-contract.ts'

describe(`database contract (${process.env.TEST_DATABASE ?? 'sqlite'})`, () => {
  databaseContract((settings) => testDatabase([], settings))
})
