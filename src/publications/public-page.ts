// A published report as HTML, for whoever reads it without scripts: the words, figures, pictures and tables of the page.
import { escapeHtml, type PublicPage } from '../platform/public-page.ts'
import type { ChartForm, ChartTone, ReportChart, ReportSection, ReportTable } from '../reports/contract.ts'
import { writeCell } from '../reports/figure.ts'
import { formatDate } from '../reports/index.ts'
import { saidBelow, writtenSigns } from '../reports/signs.ts'
import type { PublicationLine } from './contract.ts'
import { pageTexts } from './page-texts.ts'
import type { Publication } from './queries.ts'

type Language = 'nb' | 'nn'

/** Where published reports are read. */
export const LIST_PATH = '/rapporter'
export const pathOf = (slug: string): string => `${LIST_PATH}/${slug}`

const page = (title: string, lead: string, body: string): string =>
  `<div class="frame__inner page"><div class="page__head"><h1 class="page__title">${escapeHtml(title)}</h1>
<p class="page__lead">${escapeHtml(lead)}</p></div><div class="page__body">${body}</div></div>`

/** The list of all that is published. */
export function listPage(publications: readonly PublicationLine[], language: Language): PublicPage {
  const { listTitle: title, listLead, none } = pageTexts[language]
  const items = publications.map(
    ({ slug, name, year }) => `<li><a href="${pathOf(slug)}">${escapeHtml(`${name} ${year}`)}</a></li>`,
  )
  const body = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : `<p>${none}</p>`
  return { title, description: listLead, main: page(title, listLead, body) }
}

/** A published report with all its tables. */
export function reportPage(publication: Publication, language: Language): PublicPage {
  const { slug, name, year, participants, content, publishedAt } = publication
  const report = content[language]
  const words = pageTexts[language]
  const title = `${name} ${year}`
  const findings = report.findings.map(
    ({ figure, text }) => `<li><strong>${escapeHtml(figure)}</strong> ${escapeHtml(text)}</li>`,
  )
  const method = report.method.map(
    each => `<h3>${escapeHtml(each.title)}</h3><p>${escapeHtml(each.text)}</p>`,
  )
  const body = `<p>${words.published.replace('{date}', formatDate(new Date(publishedAt), language))}</p>
<h2>${escapeHtml(report.headings.findings)}</h2><ul>${findings.join('\n')}</ul>
${files(slug, language)}
${report.sections.map(each => section(each, { slug, language })).join('\n')}
${whoTookPart(participants, language)}
<h2>${escapeHtml(report.headings.method)}</h2>${method.join('\n')}
<p>${words.csvMeans}</p><p>${words.licence}</p>`
  const description = `${report.subtitle}. ${report.findings.map(({ figure, text }) => `${figure} ${text}`).join(' ')}`
  return { title, description: description.slice(0, 300), main: page(title, report.subtitle, body) }
}

function whoTookPart(
  { takingPart, tooFew, notApproved }: Publication['content']['participants'],
  language: Language,
): string {
  const words = pageTexts[language]
  const others = [
    [words.tooFew, tooFew],
    [words.notApproved, notApproved],
  ] as const
  const told = others.flatMap(([text, names]) =>
    names.length > 0 ? [`<p>${escapeHtml(text.replace('{names}', names.join(', ')))}</p>`] : [],
  )
  return `<h2>${words.participants}</h2><p>${escapeHtml(takingPart.join(', '))}</p>${told.join('')}`
}

function files(slug: string, language: Language): string {
  const words = pageTexts[language]
  const of = (file: string) => `/api/publications/${slug}/${file}?lang=${language}`
  return `<ul><li><a href="${of('report.pdf')}">${words.pdf}</a></li>
<li><a href="${of('report.xlsx')}">${words.excel}</a></li>
<li><a href="${of('report.pptx')}">${words.powerPoint}</a></li>
<li><a href="${of('figures.csv')}">${words.csv}</a></li>
<li><a href="${of('figures.json')}">${words.jsonStat}</a></li></ul>`
}

/** Which publication a picture is of, and in which language. */
type Of = Readonly<{ slug: string; language: Language }>

function section({ title, lead, charts, maps = [], tables }: ReportSection, of: Of): string {
  const intro = lead ? `<p>${escapeHtml(lead)}</p>` : ''
  const shown = tables.map(table => {
    const pictures = [...charts, ...maps].filter(each => each.table === table.id)
    return [...pictures.map(each => pictureOf(each, of)), tableOf(table, of.language)].join('\n')
  })
  return `<h2>${escapeHtml(title)}</h2>${intro}${shown.join('\n')}`
}

/** As the page with scripts has them: on a telephone another drawing, in the dark another tone. */
const NARROW = '(max-width: 40rem)'
const DARK = 'screen and (prefers-color-scheme: dark)'

/** A chart or a map as the server draws it, with what it shows in words. */
function pictureOf(
  { id, title, alt }: Pick<ReportChart, 'id' | 'title' | 'alt'>,
  { slug, language }: Of,
): string {
  const of = (form: ChartForm, tone: ChartTone) =>
    escapeHtml(`/api/publications/${slug}/charts/${id}.svg?lang=${language}&form=${form}&tone=${tone}`)
  const sources = [
    [`${DARK} and ${NARROW}`, of('narrow', 'dark')],
    [DARK, of('wide', 'dark')],
    [NARROW, of('narrow', 'light')],
  ].map(([media, source]) => `<source media="${media}" srcset="${source}" />`)
  return `<figure class="picture"><figcaption>${escapeHtml(title)}</figcaption><picture>${sources.join('')}<img src="${of('wide', 'light')}" alt="${escapeHtml(alt)}" loading="lazy" /></picture></figure>`
}

function tableOf(table: ReportTable, language: Language): string {
  const { title, rowHeading, columns, groups } = table
  const heads = columns.map(({ label }) => `<th scope="col" data-number>${escapeHtml(label)}</th>`)
  const head = `<th scope="col">${escapeHtml(rowHeading)}</th>${heads.join('')}`
  const bodies = groups.map(({ label, rows }) => {
    const heading = label
      ? `<tr><th scope="rowgroup" colspan="${columns.length + 1}">${escapeHtml(label)}</th></tr>`
      : ''
    const lines = rows.map(
      row =>
        `<tr><th scope="row">${escapeHtml(row.label)}</th>${row.cells
          .map(cell => `<td data-number>${escapeHtml(writeCell(cell))}</td>`)
          .join('')}</tr>`,
    )
    return `<tbody>${heading}${lines.join('\n')}</tbody>`
  })
  const said = saidBelow(table, language, writtenSigns).join(' ')
  const told = said ? `<p>${escapeHtml(said)}</p>` : ''
  return `<div class="scroll"><table class="ds-table"><caption>${escapeHtml(title)}</caption>
<thead><tr>${head}</tr></thead>${bodies.join('')}</table></div>${told}`
}
