import type { Statement } from './port.ts'

/** Whether a batch asks for rows and changes none: such a one is answered on a full disk too. */
export function onlyReads(statements: readonly Statement[]): boolean {
  return statements.every(({ sql }) => /^\s*select\b/i.test(sql))
}
