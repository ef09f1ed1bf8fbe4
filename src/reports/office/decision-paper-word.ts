import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DecisionPaper, PaperBlock, PaperFinding } from './decision-paper.ts'
import { settlePackage } from './office-package.ts'

const INK = '1E2B37'
const DEEP = '12344D'
const MUTED = '4F5F6D'
const LINE = 'C9D3DC'
const TINT = 'EEF3F7'
const WARNING = '8A1C4A'

/** The page's inner width in twentieths of a point: A4 less its margins. */
const WIDTH = 9300

/** The decision paper as a Word document (Office Open XML) to be written on in. The same paper gives the same bytes. */
export async function writeDecisionPaper(paper: DecisionPaper): Promise<Buffer> {
  const document = new Document({
    title: paper.title,
    description: paper.kind,
    creator: 'Brukerplan',
    lastModifiedBy: 'Brukerplan',
    styles: stylesOf(paper),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1100, bottom: 900, left: 1300, right: 1300 },
          },
        },
        ...(paper.mark !== null && { headers: { default: new Header({ children: [markOf(paper.mark)] }) } }),
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: childrenOf(paper),
      },
    ],
  })
  return settlePackage(await Packer.toBuffer(document), new Date(paper.createdAt))
}

const stylesOf = ({ language }: DecisionPaper) => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 21, color: INK, language: { value: `${language}-NO` } },
      paragraph: { spacing: { after: 100, line: 259, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: 'Calibri', size: 36, bold: true, color: DEEP },
      paragraph: { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: 'Calibri', size: 25, bold: true, color: DEEP },
      paragraph: { spacing: { before: 240, after: 90 }, keepNext: true },
    },
  },
})

const markOf = (mark: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    shading: { type: ShadingType.CLEAR, fill: WARNING },
    children: [new TextRun({ text: mark, bold: true, color: 'FFFFFF' })],
  })

const pageNumbers = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
        size: 17,
        color: MUTED,
      }),
    ],
  })

function childrenOf({ kind, title, fields, sections }: DecisionPaper): FileChild[] {
  return [
    new Paragraph({
      spacing: { after: 40 },
      children: [new TextRun({ text: kind.toUpperCase(), bold: true, size: 18, color: MUTED })],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    fieldsTable(fields),
    ...sections.flatMap(section => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        text: section.title,
        pageBreakBefore: section.newPage === true,
      }),
      ...section.blocks.flatMap(blockOf),
    ]),
  ]
}

function blockOf(block: PaperBlock): FileChild[] {
  switch (block.kind) {
    case 'words':
      return [new Paragraph({ text: block.text })]
    case 'findings':
      return [findingsTable(block.findings)]
    case 'table':
      return [figuresTable(block.heads, block.rows)]
    case 'room':
      return roomOf(block)
  }
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const THIN = { style: BorderStyle.SINGLE, size: 4, color: LINE }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
const PADDING = { top: 50, bottom: 50, left: 90, right: 90 }

function cellOf(
  text: string,
  width: number,
  look: Readonly<{
    bold?: boolean
    size?: number
    color?: string
    fill?: string
    right?: boolean
    /** Goes on from the text, more quietly. */
    quiet?: string
  }> = {},
): TableCell {
  const { bold = false, size = 21, color = INK, fill, right = false, quiet } = look
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: PADDING,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill } }),
    children: [
      new Paragraph({
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0 },
        children: [
          new TextRun({ text, bold, size, color }),
          ...(quiet === undefined ? [] : [new TextRun({ text: ` ${quiet}`, size: 19, color: MUTED })]),
        ],
      }),
    ],
  })
}

const tableOf = (rows: TableRow[], columnWidths: number[], lines: boolean): Table =>
  new Table({
    rows,
    columnWidths,
    width: { size: WIDTH, type: WidthType.DXA },
    borders: lines ? { ...NO_BORDERS, bottom: THIN, insideHorizontal: THIN } : NO_BORDERS,
  })

/** What is filled in: the name, and room beside it. */
function fieldsTable(fields: readonly string[]): Table {
  const widths = [2600, WIDTH - 2600]
  const rows = fields.map(
    field =>
      new TableRow({
        children: [
          cellOf(field, widths[0] ?? 0, { bold: true, fill: TINT }),
          cellOf('', widths[1] ?? 0, { fill: TINT }),
        ],
      }),
  )
  return tableOf(rows, widths, true)
}

function findingsTable(findings: readonly PaperFinding[]): Table {
  const widths = [1700, WIDTH - 1700]
  const rows = findings.map(
    ({ figure, text, comparison }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cellOf(figure, widths[0] ?? 0, { bold: true, size: 28, color: DEEP }),
          cellOf(text, widths[1] ?? 0, { ...(comparison !== null && { quiet: comparison }) }),
        ],
      }),
  )
  return tableOf(rows, widths, true)
}

function figuresTable(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const figure = 1500
  const widths = heads.map((_, index) => (index === 0 ? WIDTH - figure * (heads.length - 1) : figure))
  const head = new TableRow({
    tableHeader: true,
    children: heads.map((text, index) =>
      cellOf(text, widths[index] ?? figure, {
        bold: true,
        size: 18,
        color: DEEP,
        fill: TINT,
        right: index > 0,
      }),
    ),
  })
  const body = rows.map(
    row =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, index) => cellOf(text, widths[index] ?? figure, { right: index > 0 })),
      }),
  )
  return tableOf([head, ...body], widths, true)
}

/** Room to write in: an empty paragraph for each line, numbered where each is a proposal. */
function roomOf({ prompt, lines, numbered }: Extract<PaperBlock, { kind: 'room' }>): Paragraph[] {
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: prompt, italics: true, color: MUTED })] }),
    ...Array.from(
      { length: lines },
      (_, index) =>
        new Paragraph({
          spacing: { before: 120, after: 60 },
          border: { bottom: { ...THIN, space: 1 }, between: { ...THIN, space: 1 } },
          text: numbered ? `${index + 1}. ` : '',
        }),
    ),
  ]
}
