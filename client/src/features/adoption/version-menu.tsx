import { useLingui } from '@lingui/react/macro'
import { type ExportFormat, fileEndings, fileNameOf } from '@roundtable/shared/exchange/exchange'
import type { DocumentVersion } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { saveFile } from '../../api/save-file.ts'
import { unwrapFile } from '../../api/unwrap.ts'
import { DownloadMenu } from '../../document-kinds/download-menu.tsx'

interface VersionMenuProps {
  slug: string
  documentId: string
  version: DocumentVersion
}

/** A frozen version as a file, or on paper. */
export function VersionMenu({ slug, documentId, version }: VersionMenuProps) {
  const { t } = useLingui()
  const { id, title, number } = version
  const save = async (as: ExportFormat) => {
    const param = { slug, id: documentId, version: id }
    const file = await unwrapFile(doors.versions[':version'].export.$get({ param, query: { as } }))
    saveFile(fileNameOf(t`${title}, version ${number}`, fileEndings[as]), file)
  }
  return <DownloadMenu save={save} />
}

const doors = api.partnerships[':slug'].documents[':id']
