import writeExcelFile, { type Feature, type Image, type Sheet } from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Report } from '../contract.ts'
import type { ExcelSheet } from './excel-cells.ts'
import { excelSheets } from './excel-sheets.ts'
import { type Environment, markOf } from './office-mark.ts'
import { settlePackage } from './office-package.ts'

/** The library's own, whose type it doesn't export. */
type FileContent = Image['content']
type ExcelFeature = Feature<FileContent>

/**
 * A report as an Excel workbook (Office Open XML): contents with links, findings, a sheet for each table with numbers as
 * numbers, method. The same report gives the same bytes.
 */
export async function writeExcel(report: Report, environment: Environment = 'production'): Promise<Buffer> {
  return writeSheets(excelSheets(report, markOf(report.language, environment)), report)
}

/** What a workbook says of itself. */
export type WorkbookHead = Readonly<
  Pick<Report, 'title' | 'subtitle' | 'language' | 'createdAt'> & { place: Pick<Report['place'], 'name'> }
>

/** Writes sheets as a workbook; the same sheets and head give the same bytes. */
export async function writeSheets(sheets: readonly ExcelSheet[], head: WorkbookHead): Promise<Buffer> {
  const features: ExcelFeature[] = [sheetFeatures(sheets), properties(head)]
  const written = await writeExcelFile(sheets.map(asWritten), {
    fontFamily: 'Calibri',
    fontSize: 11,
    features,
  }).toBuffer()
  return settlePackage(written, new Date(head.createdAt))
}

const asWritten = ({ name, rows, widths, frozen }: ExcelSheet): Sheet<FileContent> => ({
  data: rows,
  sheet: name,
  columns: widths.map(width => ({ width })),
  stickyRowsCount: frozen,
  showGridLines: false,
  orientation: 'landscape',
})

const SHEET_FILE = 'xl/worksheets/sheet{id}.xml'

/** Links between sheets, filters on headings and the fit to paper, which the library leaves to others. */
function sheetFeatures(sheets: readonly ExcelSheet[]): ExcelFeature {
  const order = getOrderOfSiblings(SHEET_FILE, 'worksheet')
  if (!order) throw new Error('the order of elements in a sheet is unknown')
  const insert = (xml: string, element: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet')
  return {
    files: {
      transform: {
        [SHEET_FILE]: {
          transform(xml, _options, { sheetIndex }) {
            const sheet = sheets[sheetIndex]
            if (!sheet) throw new Error(`there is no sheet ${sheetIndex}`)
            const fitted = insert(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            const linked = sheet.links.length > 0 ? insert(fitted, hyperlinks(sheet)) : fitted
            return sheet.filter ? insert(linked, autoFilter(sheet.filter)) : linked
          },
          // On paper as wide as the page, and as long as it takes.
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  }
}

function hyperlinks({ links }: ExcelSheet): string {
  const each = links.map(({ row, column, to }) =>
    getSelfClosingTagMarkup('hyperlink', {
      ref: getCellAddress(row, column),
      location: `'${to}'!A1`,
      display: to,
    }),
  )
  return `<hyperlinks>${each.join('')}</hyperlinks>`
}

const autoFilter = ({ row, columns, rows }: NonNullable<ExcelSheet['filter']>): string =>
  getSelfClosingTagMarkup('autoFilter', {
    ref: `${getCellAddress(row, 0)}:${getCellAddress(row + rows, columns - 1)}`,
  })

/** The document's own title, language and time, which the library leaves out. */
function properties({ place, title, subtitle, language, createdAt }: WorkbookHead): ExcelFeature {
  const words = (text: string): string => sanitizeTextContent(text)
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="coreProperties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
      write: {
        files: () => ({
          'docProps/core.xml': [
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
            `<dc:title>${words(`${place.name}: ${title}`)}</dc:title><dc:subject>${words(subtitle)}</dc:subject>`,
            `<dc:creator>Brukerplan</dc:creator><dc:language>${language}-NO</dc:language>`,
            `<dcterms:created xsi:type="dcterms:W3CDTF">${createdAt}</dcterms:created>`,
            `<dcterms:modified xsi:type="dcterms:W3CDTF">${createdAt}</dcterms:modified>`,
            '</cp:coreProperties>',
          ].join(''),
        }),
      },
    },
  }
}
