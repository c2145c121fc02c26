import { BorderStyle, type IStylesOptions } from 'docx'

/** Named by the names Word itself gives them, so that its own themes and every reader know what they are. */
export const wordStyles: IStylesOptions = {
  default: {
    document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { size: 48, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: {
      run: { size: 32, bold: true },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    hyperlink: { run: { color: '0B5394', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 567 } },
    },
    {
      id: 'Divider',
      name: 'Divider',
      basedOn: 'Normal',
      paragraph: { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '999999' } } },
    },
  ],
  characterStyles: [{ id: 'Code', name: 'Code', run: { font: 'Consolas' } }],
}
