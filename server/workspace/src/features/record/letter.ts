import type { Letter } from '../../mail.ts'
import type { AuditHeadTable } from '../audit/index.ts'
import type { TableInTheHouse } from '../membership/index.ts'

/** The mail that carries the heads of a day away from the server, to where nobody who runs it can change them. */
export function headLetter(about: {
  to: string
  table: TableInTheHouse
  heads: readonly AuditHeadTable[]
}): Letter {
  const { to, table, heads } = about
  return {
    to,
    subject: `Record of ${table.name}, ${heads[0]!.day}`,
    text: [
      `The record of ${table.name} has new entries. Its head on ${heads[0]!.day} (UTC):`,
      '',
      ...heads.flatMap((head) => [
        head.chain === table.id ? 'Record of the partnership' : 'Own record of your organisation',
        `entry ${head.seq}`,
        `${head.chain}:${head.seq}:${head.hash}`,
        '',
      ]),
      'Keep this mail. With it anyone can show later that nothing before this entry was changed or cut off:',
      'who runs the server verifies the record against it with npm run record:verify -- --head and the line above.',
      '',
    ].join('\n'),
  }
}
