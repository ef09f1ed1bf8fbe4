import { drawMap } from '../charts/draw-map.ts'
import { paintPicture } from '../charts/paint-picture.ts'
import type { Finding, Report, ReportChart, ReportMap, ReportSection, ReportTable } from '../contract.ts'
import { fill, formatCount } from '../words.ts'
import { type Environment, frozenOf, markOf } from './office-mark.ts'
import { settlePackage } from './office-package.ts'
import { presentationTexts } from './office-texts.ts'
import { addChart, editChart } from './presentation-charts.ts'
import { createPresentation, type Presentation, type Slide } from './presentation-library.ts'
import { DEEP, defineMasters, INK, MASTERS, MUTED, WIDTH } from './presentation-masters.ts'
import { addTable, editTable, fitsSlide } from './presentation-table.ts'

/**
 * A report as a PowerPoint presentation (Office Open XML): title, a slide for each finding with its chart and what to
 * say, how the figures were made. The same report gives the same bytes.
 */
export async function writePresentation(
  report: Report,
  environment: Environment = 'production',
): Promise<Buffer> {
  const { language, place, title, period } = report
  const show = createPresentation()
  show.layout = 'LAYOUT_WIDE'
  show.title = `${place.name}: ${title}`
  show.subject = report.subtitle
  show.author = 'Brukerplan'
  show.company = ''
  show.theme = { headFontFace: 'Calibri', bodyFontFace: 'Calibri' }
  const source = fill(presentationTexts.source[language], { place: place.name, year: period })
  defineMasters(show, source, markOf(language, environment))
  addTitle(show, report)
  if (report.tooFew === null) {
    for (const finding of report.findings) addFinding(show, report, finding)
    for (const map of report.sections.flatMap(({ maps = [] }) => maps)) await addMap(show, report, map)
    addMethod(show, report)
  } else addTooFew(show, report, report.tooFew)
  const bytes = await show.write({ outputType: 'uint8array', compression: false })
  if (!(bytes instanceof Uint8Array)) throw new Error('the presentation was not written as bytes')
  return settlePackage(bytes, new Date(report.createdAt), (name, xml) => editPart(name, xml, language))
}

function addTitle(show: Presentation, report: Report): void {
  const { language, place, title, subtitle } = report
  const slide = show.addSlide({ masterName: MASTERS.title })
  slide.addText(place.name, { placeholder: 'title' })
  slide.addText([{ text: title, options: { breakLine: true } }, { text: subtitle }], { placeholder: 'body' })
  slide.addText(frozenOf(report), { x: 0.9, y: 6.3, w: 11, h: 0.4, fontSize: 14, color: 'CFDDE8', margin: 0 })
  if (report.pooled !== null)
    slide.addText(report.pooled, { x: 0.9, y: 5.1, w: 11.2, h: 1, fontSize: 16, color: 'FFFFFF', margin: 0 })
  slide.addNotes(
    [presentationTexts.opening[language], report.pooled, report.caution].filter(Boolean).join('\n'),
  )
}

/** A finding's table and the section it stands in. */
function placeOf({ sections }: Report, { table: id }: Readonly<{ table: string }>) {
  for (const section of sections) {
    const table = section.tables.find(found => found.id === id)
    if (table) return { section, table }
  }
  return undefined
}

function addFinding(show: Presentation, report: Report, finding: Finding): void {
  const found = placeOf(report, finding)
  const charts = report.sections.flatMap(section => section.charts)
  const ofOne = new Set(report.findings.map(each => each.chart))
  const chart =
    charts.find(({ id }) => id === finding.chart) ??
    charts.find(({ id, table }) => table === finding.table && !ofOne.has(id))
  const table = found && !chart && fitsSlide(found.table) ? found.table : undefined
  const slide = show.addSlide({ masterName: MASTERS.finding })
  slide.addText(finding.title, { placeholder: 'title' })
  addWords(slide, finding, chart || table ? 'beside' : 'alone')
  const place = { x: 5.1, y: 1.45, w: WIDTH - 5.8, h: 5.2 }
  if (chart) addChart(slide, chart, { ...place, h: Math.min(place.h, heightOf(chart)) })
  if (table) addTable(slide, table, report.language, place)
  slide.addNotes(notesOf(report, finding, found).join('\n'))
}

/** A few bars need no whole slide, in inches; lines do. */
const heightOf = ({ kind, bars, parts }: ReportChart): number =>
  kind === 'lines'
    ? Number.POSITIVE_INFINITY
    : 1.2 + bars.length * (kind === 'shares' ? 0.8 : 0.5 + 0.3 * parts.length)

/** The figure, its sentence and its comparison: beside a picture, or alone and larger. */
function addWords(slide: Slide, { figure, text, comparison }: Finding, where: 'beside' | 'alone'): void {
  const [w, figureSize, size] = where === 'beside' ? [4.1, 54, 18] : [WIDTH - 1.8, 80, 26]
  const common = { x: 0.7, w, margin: 0, fit: 'shrink' as const }
  slide.addText(figure, {
    ...common,
    y: 1.65,
    h: 1.2,
    fontSize: figureSize,
    bold: true,
    color: DEEP,
    valign: 'bottom',
  })
  const compared =
    comparison === null ? [] : [{ text: comparison, options: { color: MUTED, fontSize: size - 3 } }]
  slide.addText([{ text, options: { breakLine: true, color: INK, paraSpaceAfter: 12 } }, ...compared], {
    ...common,
    y: 3,
    h: 3.5,
    fontSize: size,
    valign: 'top',
  })
}

/** Where a map may stand, in inches. */
const MAP_ROOM = { x: 0.7, y: 1.4, w: WIDTH - 1.4, h: 5.3 }

/** A map as a picture, with what it shows in its description and in the notes. */
async function addMap(show: Presentation, report: Report, map: ReportMap): Promise<void> {
  const slide = show.addSlide({ masterName: MASTERS.finding })
  slide.addText(map.title, { placeholder: 'title' })
  const { png, width, height } = await paintPicture(drawMap(map))
  const scale = Math.min(MAP_ROOM.w / width, MAP_ROOM.h / height)
  slide.addImage({
    data: `image/png;base64,${Buffer.from(png).toString('base64')}`,
    x: MAP_ROOM.x + (MAP_ROOM.w - scale * width) / 2,
    y: MAP_ROOM.y,
    w: scale * width,
    h: scale * height,
    altText: map.alt,
    objectName: map.title,
  })
  slide.addNotes([map.alt, ...moreOf(report, placeOf(report, map))].join('\n'))
}

/** What to say: the figure, its comparison, what it is of, and where there is more. */
function notesOf(
  report: Report,
  { figure, text, comparison }: Finding,
  found: Readonly<{ section: ReportSection; table: ReportTable }> | undefined,
): string[] {
  const { language, people } = report
  const base =
    found?.table.base ??
    (people === null ? null : fill(presentationTexts.base[language], { people: formatCount(people) }))
  return [`${figure} ${text}`, comparison, base, ...moreOf(report, found)].filter(
    said => typeof said === 'string',
  )
}

/** Where in the report there is more. */
function moreOf(
  { language, place }: Report,
  found: Readonly<{ section: ReportSection; table: ReportTable }> | undefined,
): string[] {
  const more = presentationTexts[place.kind === 'municipality' ? 'more' : 'moreOfArea'][language]
  return found ? [fill(more, { section: found.section.title, table: found.table.title })] : []
}

function addMethod(show: Presentation, { language, method }: Report): void {
  const slide = show.addSlide({ masterName: MASTERS.words })
  slide.addText(presentationTexts.closing[language], { placeholder: 'title' })
  const shown = method.slice(0, METHOD_MAX)
  slide.addText(
    shown.flatMap(({ title, text }) => [
      { text: title, options: { bold: true, color: DEEP, breakLine: true } },
      { text: openingOf(text), options: { color: INK, fontSize: 16, breakLine: true, paraSpaceAfter: 9 } },
    ]),
    { placeholder: 'body' },
  )
  slide.addNotes(method.map(({ title, text }) => `${title}: ${text}`).join('\n'))
}

/** As much as one slide has room for, also in a wider typeface where Calibri is missing; the notes have the rest. */
const METHOD_MAX = 4

const SENTENCE = /^.*?[.!?](?= \p{Lu}|$)/su
/** An opening shorter than this says too little alone. */
const OPENING_MIN = 60

function openingOf(text: string): string {
  const first = text.match(SENTENCE)?.[0] ?? text
  if (first.length >= OPENING_MIN || first === text) return first
  const next = text.slice(first.length + 1)
  return `${first} ${next.match(SENTENCE)?.[0] ?? next}`
}

function addTooFew(show: Presentation, { language }: Report, tooFew: string): void {
  const slide = show.addSlide({ masterName: MASTERS.words })
  slide.addText(presentationTexts.tooFew[language], { placeholder: 'title' })
  slide.addText(tooFew, { placeholder: 'body' })
}

/** Language, line breaks in notes and what charts lack: the library has no options for them. */
function editPart(name: string, xml: string, language: Report['language']): string {
  const spoken = xml.replaceAll('lang="en-US"', `lang="${language}-NO"`)
  if (/charts\/chart\d+\.xml$/.test(name)) return editChart(spoken)
  return /notesSlide\d+\.xml$/.test(name) ? breakLines(spoken) : editTable(spoken)
}

/** A line of notes is a paragraph. */
const breakLines = (xml: string): string =>
  xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t><\/a:r><a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, before: string, text: string, after: string) =>
      text
        .split(/\r?\n/)
        .map(line => `<a:p>${before}${line}${after}</a:p>`)
        .join(''),
  )
