import { useLingui } from '@lingui/react/macro'
import type { Commitment } from '../../api/answers.ts'
import { Table } from '../../ui/table.tsx'
import { CommitmentRow } from './commitment-row.tsx'

/** Promises by the day they are due. */
export function CommitmentsTable({
  slug,
  caption,
  commitments,
  ofOne = false,
}: {
  slug: string
  caption: string
  commitments: readonly Commitment[]
  /** All of one organisation, whose page this is. */
  ofOne?: boolean
}) {
  const { t } = useLingui()
  const heads = [
    { text: t`Commitment` },
    ...(ofOne ? [] : [{ text: t`Promised by`, share: '20%' } as const]),
    { text: t`Due`, share: '16%' },
    { text: t`Standing`, share: '22%' },
  ] as const
  return (
    <Table caption={caption} heads={heads}>
      {commitments.map((commitment) => (
        <CommitmentRow key={commitment.id} slug={slug} commitment={commitment} ofOne={ofOne} />
      ))}
    </Table>
  )
}
