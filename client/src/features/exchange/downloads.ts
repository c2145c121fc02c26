import { documentKind } from '@roundtable/shared/document-kinds/registry'
import { type ExportFormat, fileEndings, fileNameOf } from '@roundtable/shared/exchange/exchange'
import { markdownOf } from '@roundtable/shared/exchange/markdown'
import type * as Y from 'yjs'
import type { OneDocument } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { saveFile } from '../../api/save-file.ts'
import { unwrapFile } from '../../api/unwrap.ts'

interface Source {
  slug: string
  info: OneDocument
  doc: Y.Doc
}

/** Hands the document to the browser as a file. Markdown is made here and needs no connection; the rest is made by the server. */
export async function download(as: ExportFormat, { slug, info, doc }: Source): Promise<void> {
  const file = as === 'markdown' ? asMarkdown(info, doc) : await fromServer(as, slug, info.id)
  saveFile(fileNameOf(info.title, fileEndings[as]), file)
}

/** Every document of the partnership in one zip file. */
export async function downloadAll(slug: string, name: string): Promise<void> {
  const file = await unwrapFile(api.partnerships[':slug'].export.$get({ param: { slug } }))
  saveFile(fileNameOf(name, 'zip'), file)
}

function asMarkdown({ kind, title }: OneDocument, doc: Y.Doc): Blob {
  return new Blob([markdownOf(title, documentKind(kind).content(doc))], {
    type: 'text/markdown;charset=utf-8',
  })
}

function fromServer(as: ExportFormat, slug: string, id: string): Promise<Blob> {
  const asked = api.partnerships[':slug'].documents[':id'].export.$get({ param: { slug, id }, query: { as } })
  return unwrapFile(asked)
}
