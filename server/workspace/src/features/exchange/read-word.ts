import { type Unzipped, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { FileProblem } from './file-problem.ts'
import { readHtml } from './read-html.ts'
import type { ReadText } from './reading.ts'
import { unpack } from './zip-parts.ts'

/** Paragraph and character styles that mean something, under the names Word, LibreOffice and Google Docs store. */
const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Divider'] => hr:fresh",
  "p[style-name='Horizontal Line'] => hr:fresh",
  "r[style-name='Code'] => code",
  "r[style-name='Source Text'] => code",
  "r[style-name='HTML Code'] => code",
]

/** Reads a Word file: its text and structure. Pictures, macros and whatever else is packed with it are never unpacked. */
export async function readWord(bytes: Uint8Array): Promise<ReadText> {
  const parts = unpack(bytes, isText)
  if (parts['word/document.xml'] === undefined) throw new FileProblem('unknown_form')
  if (Object.values(parts).some(definesEntities)) throw new FileProblem('entities')
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      {
        styleMap: styles,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    .catch((error: unknown) => {
      throw error instanceof RangeError
        ? new FileProblem('too_deep', error)
        : new FileProblem('damaged', error)
    })
  const read = readHtml(html, 'exact')
  const notes = countComments(parts['word/document.xml'])
  return { ...read, leftOut: { ...read.leftOut, ...(notes > 0 && { notes }) }, form: 'word' }
}

/** Remarks beside the text stay outside: they were for those who wrote it. */
function countComments(part: Uint8Array): number {
  return new TextDecoder().decode(part).match(/<w:commentReference\b/g)?.length ?? 0
}

function isText(name: string): boolean {
  return (
    name === '[Content_Types].xml' ||
    name === '_rels/.rels' ||
    /^word\/(?:document|styles|numbering|footnotes|endnotes)\.xml$/.test(name) ||
    /^word\/_rels\/[^/]+\.rels$/.test(name)
  )
}

/** No writer of Word files declares a document type, so one that does is after the reader (XXE, T33). */
function definesEntities(part: Unzipped[string]): boolean {
  const text = new TextDecoder('latin1').decode(part)
  return /<!(?:DOCTYPE|ENTITY)/i.test(text) || text.includes('<\0!\0')
}
