import { useLingui } from '@lingui/react/macro'
import { type ExportFormat, fileEndings, fileNameOf } from '@roundtable/shared/exchange/exchange'
import type { HistoryMoment } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { saveFile } from '../../api/save-file.ts'
import { unwrapFile } from '../../api/unwrap.ts'
import { DownloadMenu } from '../../document-kinds/download-menu.tsx'
import { useDates } from '../../i18n/dates.ts'

interface MomentMenuProps {
  slug: string
  documentId: string
  moment: HistoryMoment
}

/** The text of a moment as a file, or what is read here on paper. */
export function MomentMenu({ slug, documentId, moment }: MomentMenuProps) {
  const { t } = useLingui()
  const dates = useDates()
  const { title, at, writtenAt } = moment
  const save = async (as: ExportFormat) => {
    const param = { slug, id: documentId }
    const asked = doors.history.export.$get({ param, query: { at: String(at), as } })
    const when = writtenAt === null ? t`Before the first word` : dates.moment(writtenAt)
    saveFile(fileNameOf(`${title}, ${when}`, fileEndings[as]), await unwrapFile(asked))
  }
  return <DownloadMenu save={save} />
}

const doors = api.partnerships[':slug'].documents[':id']
