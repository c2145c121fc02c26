import { documentKinds } from './registry.ts'
import { proseContract } from './kind-contract.ts'
import { rowsContract } from './rows-contract.ts'

for (const kind of Object.values(documentKinds)) {
  if (kind.form === 'prose') proseContract(kind)
  else rowsContract(kind)
}
