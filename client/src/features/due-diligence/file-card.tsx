import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { DiligenceFile } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { LightCounts } from './light.tsx'
import { useFlagNames, useStateNames } from './words.ts'

/** One file on the board: who it is about, where it stands, and what is not known. */
export function FileCard({ file, slug }: { file: DiligenceFile; slug: string }) {
  const { t } = useLingui()
  const stateNames = useStateNames()
  const flagNames = useFlagNames()
  const since = useDates().day(file.since)
  return (
    <li className="file-card">
      <Link to="/p/$slug/due-diligence/$fileId" params={{ slug, fileId: file.id }}>
        <bdi>{file.organisation}</bdi>{' '}
        {file.groupSector && <GroupShape sector={file.groupSector} name={file.group} />}
      </Link>
      <p className="small muted">
        {stateNames[file.state]} · <Trans>since {since}</Trans>
      </p>
      {file.atAGlance && <LightCounts counts={file.atAGlance.counts} />}
      {(file.review || file.own || (file.atAGlance?.flags.length ?? 0) > 0) && (
        <p className="file-card-badges">
          {file.review && <Badge tone="open">{t`You review this`}</Badge>}
          {file.own && <Badge>{t`Your organisation`}</Badge>}
          {file.atAGlance?.flags.map((flag) => (
            <Badge key={flag} tone="watch" icon={<TriangleAlert className="icon" aria-hidden />}>
              {flagNames[flag]}
            </Badge>
          ))}
        </p>
      )}
    </li>
  )
}
