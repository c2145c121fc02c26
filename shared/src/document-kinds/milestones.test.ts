import { milestones } from './milestones.ts'
import { rowsContract } from './rows-contract.ts'

rowsContract(milestones)
