// What the person is handed, read back by another program than the one that made it.
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { registrations } from '../../../dev/population/index.ts'
import { answersInWords, getInstrument, type Language } from '../../instrument/index.ts'
import { changeLogDocument } from './change-log-document.ts'
import { type AssessmentOnPaper, contentDocument } from './content-document.ts'
import { type PersonDocument, typesetDocument } from './document.ts'
import { logLines } from './log-lines.ts'
import type { LoggedEntry } from './queries.ts'

const instrument = getInstrument('2026')
const now = new Date('2026-11-05T12:00:00Z')
const began = new Date('2026-10-01T10:00:00Z')

const plan = { instrument, date: '2026-10-01', seed: 11, persons: 12, units: 2 }
const registered = [...registrations(plan)].find(({ answers }) => answers.category === 3)
if (!registered) throw new Error('nobody with both problems among the people drawn')
const { person, answers } = registered

const paper: AssessmentOnPaper = {
  instrument: '2026',
  year: 2026,
  practice: false,
  nationalNumber: person.nationalNumber,
  createdAt: began,
  changedAt: new Date('2026-10-05T12:30:00Z'),
  origin: {
    municipality: 'Fjordvik',
    unit: 'Rus og psykisk helse',
    serviceType: 1,
    maker: 'Åse Kartlegger',
    holder: 'Bjørn Kollega',
    transferDate: '2026-11-20',
  },
  content: {
    facts: person.facts,
    information: {
      informed: true,
      givenOn: '2026-09-15',
      channel: 'spoken',
      journalled: true,
      canConsent: false,
      relativesInformed: true,
    },
    inclusion: { age: true, informed: true, services: true, active: true, serious: true },
    answers,
    answerVersions: {},
    visited: [],
  },
}

const plain = (words: string) => words.replaceAll(/[\s\u00ad]+/g, '').normalize('NFKC')

async function read(document: PersonDocument) {
  const pdf = typesetDocument(document)
  const opened = await getDocumentProxy(new Uint8Array(pdf))
  const { info } = await opened.getMetadata()
  const pages = (await extractText(opened)).text
  const trees = await Promise.all(
    pages.map(async (_, index) => (await opened.getPage(index + 1)).getStructTree()),
  )
  return {
    pdf,
    info: info as Record<string, unknown>,
    marks: await opened.getMarkInfo(),
    pages,
    // Words may be parted at the end of a line.
    text: plain(pages.join(' ')).replaceAll('-', ''),
    trees: JSON.stringify(trees),
  }
}

const inText = (words: string) => plain(words).replaceAll('-', '')

describe.each<Language>(['nb', 'nn'])('the assessment on paper in %s', language => {
  let told: Awaited<ReturnType<typeof read>>
  beforeAll(async () => {
    told = await read(contentDocument(paper, language, now))
  })

  test('is PDF/UA-1 with title, language, tags and headings, and nobody’s number in its title', () => {
    expect(told.info).toMatchObject({ Title: 'Kartlegging i Brukerplan 2026', Language: `${language}-NO` })
    expect(told.marks?.Marked).toBe(true)
    expect(told.pdf.toString('latin1')).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    for (const role of ['H1', 'Table', 'TH', 'TD']) expect(told.trees).toContain(`"role":"${role}"`)
  })

  test('holds every question that is asked, with its answer', () => {
    const tabs = answersInWords(instrument, person.facts, answers)
    const asked = tabs.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    expect(asked.length).toBeGreaterThan(90)
    for (const { tab } of tabs) expect(told.text).toContain(inText(tab.label[language]))
    for (const { title, answer, rating } of asked) {
      const label = inText(title[language])
      expect(told.text).toContain(label)
      for (const words of answer) expect(told.text).toContain(inText(words[language]))
      if (!rating) continue
      expect(told.text).toContain(inText(`${rating.colourName[language]}: ${rating.rating}`))
      expect(told.text).toContain(inText(rating.definition[language]))
    }
  })

  test('holds both answers about every service', () => {
    const yesOrNo = { nb: ['Nei', 'Ja'], nn: ['Nei', 'Ja'] }[language]
    const services = answersInWords(instrument, person.facts, answers)
      .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
      .filter(({ service }) => service)
    expect(services.length).toBeGreaterThan(60)
    for (const { title, service } of services) {
      const row = [title[language], yesOrNo[Number(service?.received)], yesOrNo[Number(service?.recommended)]]
      expect(told.text).toContain(inText(row.join('')))
    }
  })

  test('tells whose it is, where, by whom, how she was informed, and until when she has rights', () => {
    const digits = person.nationalNumber
    for (const words of [
      `${digits.slice(0, 6)} ${digits.slice(6)}`,
      'Fjordvik',
      'Rus og psykisk helse',
      '1. oktober 2026 kl. 12.00 av Åse Kartlegger',
      '5. oktober 2026 kl. 14.30',
      'Bjørn Kollega',
      '15. september 2026',
      '20. november 2026',
    ])
      expect(told.text).toContain(inText(words))
  })

  test('has numbered pages', () => {
    const { length } = told.pages
    expect(length).toBeLessThanOrEqual(7)
    told.pages.forEach((page, index) => {
      expect(plain(page)).toContain(plain(`Side ${index + 1} av ${length}`))
    })
  })
})

test('what was not answered is said, and what is hidden is left out', async () => {
  const sparse = { ...paper, content: { ...paper.content, answers: { category: 2, injects: 1, housing: 1 } } }
  const { text } = await read(contentDocument(sparse, 'nb', now))
  expect(text).toContain(inText('Eget fødeland Ikke fylt ut'))
  expect(text).not.toContain('Injiserer')
})

test('an assessment of practice is marked on every page, and no other is', async () => {
  const practised = await read(contentDocument({ ...paper, practice: true }, 'nb', now))
  for (const page of practised.pages) expect(page).toContain('ikke virkelige opplysninger')
  const { text } = await read(contentDocument(paper, 'nb', now))
  expect(text).not.toContain('Øving')
})

const entry = (minute: number, action: string, more: Partial<LoggedEntry> = {}): LoggedEntry => ({
  at: new Date(began.getTime() + minute * 60_000),
  action,
  accountId: 'a',
  role: 'assessor',
  name: 'Åse Kartlegger',
  unit: 'Rus og psykisk helse',
  details: {},
  receiver: null,
  ...more,
})
const saved = (minute: number, tab: string, more: Partial<LoggedEntry> = {}) =>
  entry(minute, 'assessment.changed', { details: { answers: 2, tabs: [tab] }, ...more })

describe('the change log', () => {
  test('gathers what was saved by itself in one go, and nothing else', () => {
    const gathered = logLines([
      entry(0, 'assessment.created'),
      saved(1, 'person'),
      saved(3, 'home'),
      saved(5, 'home', { accountId: 'b' }),
      saved(16, 'home', { accountId: 'b' }),
      entry(17, 'assessment.saved', { accountId: 'b' }),
      entry(17, 'assessment.saved', { accountId: 'b' }),
    ])
    expect(gathered.map(({ saves, answers: count, tabs }) => [saves, count, tabs])).toEqual([
      [1, 0, []],
      [2, 4, ['person', 'home']],
      [1, 2, ['home']],
      [1, 2, ['home']],
      [1, 0, []],
      [1, 0, []],
    ])
    expect(gathered.reduce((sum, { saves }) => sum + saves, 0)).toBe(7)
  })

  test.each<[Language, readonly string[]]>([
    ['nb', ['Opprettet kartleggingen', 'Endret 4 svar under «Bruker» og «Bosituasjon»', 'Kommunekontakt']],
    ['nn', ['Oppretta kartlegginga', 'Endra 4 svar under «Brukar» og «Busituasjon»', 'Kommunekontakt']],
  ])('tells when, who and what in %s', async (language, words) => {
    const coordinator = { name: 'Solveig Kontakt', role: 'coordinator', unit: null }
    const entries = [
      entry(0, 'assessment.created'),
      saved(1, 'person'),
      saved(3, 'home'),
      entry(1500, 'assessment.handed-over', { ...coordinator, receiver: 'Bjørn Kollega' }),
    ]
    const { text, info, pdf } = await read(changeLogDocument(paper, entries, language, now))
    expect(info).toMatchObject({ Title: 'Endringslogg i Brukerplan 2026', Language: `${language}-NO` })
    expect(pdf.toString('latin1')).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    for (const said of [...words, '12.01–12.03', 'Åse Kartlegger', 'Solveig Kontakt', 'Bjørn Kollega'])
      expect(text).toContain(inText(said))
    expect(text.indexOf(inText('1. oktober 2026'))).toBeLessThan(text.indexOf(inText('2. oktober 2026')))
  })
})
