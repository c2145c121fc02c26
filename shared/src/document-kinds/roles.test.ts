import { roles } from './roles.ts'
import { rowsContract } from './rows-contract.ts'

rowsContract(roles)
