import { Trans, useLingui } from '@lingui/react/macro'
import type { DocumentKindId } from '@roundtable/shared/documents'
import { type FilePreview, largestFile } from '@roundtable/shared/exchange/exchange'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { RequestError, unwrap } from '../../api/unwrap.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ChooseFile } from './choose-file.tsx'
import { base64Of } from './file-bytes.ts'
import { useFileSentence } from './file-refusals.ts'
import { ImportForm } from './import-form.tsx'

/** A file that was looked into. */
interface Looked {
  file: { name: string; bytes: string }
  preview: FilePreview
}

/** The kind a text becomes unless somebody says otherwise; nothing is lost in it. */
const plainest: DocumentKindId = 'note'

/** Chooses a file, tells what would come of it, and makes a document of it. */
export default function ImportDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useLingui()
  const sentence = useFileSentence()
  const [looked, setLooked] = useState<Looked>()
  const look = useMutation({
    mutationFn: (file: File) => lookInto(slug, file),
    onSuccess: setLooked,
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`Import a file`} size="wide">
      {look.error && (
        <Banner tone="alert" role="alert">
          {sentence(look.error)}
        </Banner>
      )}
      {looked === undefined ? (
        <>
          <ChooseFile busy={look.isPending} onChoose={(file) => look.mutate(file)} />
          <DialogActions>
            <Button onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </DialogActions>
        </>
      ) : (
        <ImportForm slug={slug} {...looked} onClose={onClose} onOther={() => setLooked(undefined)} />
      )}
    </Dialog>
  )
}

async function lookInto(slug: string, chosen: File): Promise<Looked> {
  // The server says the same, after all of it was sent.
  if (chosen.size > largestFile) throw new RequestError('too_large')
  const file = { name: chosen.name, bytes: await base64Of(chosen) }
  const json = { ...file, kind: plainest }
  const preview = await unwrap(api.partnerships[':slug'].imports.preview.$post({ param: { slug }, json }))
  return { file, preview }
}
