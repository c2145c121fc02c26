import { documentKinds } from './registry.ts'
import { proseContract } from './kind-contract.ts'

for (const kind of Object.values(documentKinds)) proseContract(kind)
