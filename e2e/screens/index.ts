import { dueDiligence } from './due-diligence.ts'
import { entrance } from './entrance.ts'
import { finding } from './finding.ts'
import { rows } from './rows.ts'
import type { Screen } from './screen.ts'
import { table } from './table.ts'
import { texts } from './texts.ts'

/** Every screen there is. axe reads them all, and `pnpm screens` takes their pictures. */
export const screens: Screen[] = [...entrance, ...texts, ...rows, ...table, ...dueDiligence, ...finding]
