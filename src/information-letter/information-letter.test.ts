// The letter as a municipality uses it: contacts, dates, three languages, KORFOR's versions; and that it is complete.
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../dev/visitor.ts'
import { startTestApp, type TestApp } from '../../test/harness/app.ts'
import { type Persona, personas, units } from '../../test/personas.ts'
import {
  contactsSchema,
  type LetterLanguage,
  type LetterTexts,
  letterLanguages,
  letterSchema,
  letterTextsSchema,
  letterVersionsSchema,
} from './contract.ts'

let app: TestApp
const visitors = new Map<Persona, Visitor>()
const as = (persona: Persona) => visitors.get(persona) as Visitor

const officer = { fullName: 'Pia Ombud', phone: '51 00 00 00', email: 'personvern@fjordvik.example' }

beforeAll(async () => {
  app = await startTestApp()
  const { coordinator, coordinatorElsewhere, assessor, korfor, korus } = personas
  for (const persona of [coordinator, coordinatorElsewhere, assessor, korfor, korus])
    visitors.set(persona, await app.logIn(persona))
})
afterAll(() => app?.close())

const read = async (language: LetterLanguage, persona: Persona = personas.assessor) =>
  (await as(persona).get(`/api/information-letter/${language}`)).read(letterSchema)
/** A PDF, read back by another program than the one that made it. */
async function fetchPdf(persona: Persona, path: string, body?: object) {
  const response = await as(persona).client.request(new URL(path, app.url), {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { origin: app.url, ...(body && { 'content-type': 'application/json' }) },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const document = await getDocumentProxy(bytes.slice())
  const { text } = await extractText(document)
  return {
    headers: response.headers,
    raw: Buffer.from(bytes).toString('latin1'),
    pages: text.map(page => page.replace(/\s+/g, ' ')),
    info: (await document.getMetadata()).info as Record<string, unknown>,
    marked: (await document.getMarkInfo())?.Marked,
  }
}
const lastOf = async (action: string) => {
  const [row] = await app.database.owner`select role, object_id, outcome, details from audit_entry
    where action = ${action} order by id desc limit 1`
  return row
}

describe('before it can be made', () => {
  test('it is refused while the dates are not set, and says who sets them', async () => {
    for (const path of ['nb', 'nb/letter.pdf']) {
      const reply = await as(personas.assessor).get(`/api/information-letter/${path}`)
      expect([reply.status, reply.problem]).toEqual([409, 'letter.no-dates'])
    }
    expect(await lastOf('letter.downloaded')).toMatchObject({ outcome: 'refused' })
    await app.openRound()
  })

  test('and while there is no privacy officer', async () => {
    expect((await as(personas.coordinator).get('/api/information-letter/nn')).problem).toBe(
      'letter.no-privacy-officer',
    )
  })
})

describe('contacts', () => {
  const change = (body: object, persona: Persona = personas.coordinator) =>
    as(persona).put('/api/contacts', body)

  test('are the coordinators unless others are named', async () => {
    const reply = await change({ contacts: [], privacyOfficer: officer })
    expect(reply.read(contactsSchema)).toMatchObject({
      areCoordinators: true,
      contacts: [{ fullName: personas.coordinator.name, email: 'solveig.kontakt@example.no' }],
      privacyOfficer: officer,
    })
    expect(await lastOf('contacts.changed')).toMatchObject({
      outcome: 'done',
      details: { contacts: 0, privacyOfficer: true },
    })
    expect((await read('nb')).text).toContain(
      '- Solveig Kontakt, kommunekontakt for Brukerplan, solveig.kontakt@example.no',
    )
  })

  test('are the coordinator’s to change, for her own municipality', async () => {
    for (const persona of [personas.assessor, personas.korfor, personas.korus])
      expect((await change({ contacts: [], privacyOfficer: null }, persona)).problem).toBe('access.denied')
    const elsewhere = await as(personas.coordinatorElsewhere).get('/api/contacts')
    expect(elsewhere.read(contactsSchema)).toMatchObject({ privacyOfficer: null, changedAt: null })
  })

  test('must be reachable', async () => {
    const nobody = { fullName: 'Ola Uten', role: '', phone: '', email: '' }
    expect((await change({ contacts: [nobody], privacyOfficer: null })).status).toBe(400)
    expect(
      (await change({ contacts: [{ ...nobody, phone: 'ring meg' }], privacyOfficer: null })).status,
    ).toBe(400)
  })

  test('what is written in a name stays a name', async () => {
    const contact = { fullName: '# Kari {frist} **Ås**', role: 'rådgiver', phone: '51 11 22 33', email: '' }
    await change({ contacts: [contact], privacyOfficer: officer })
    const { plainText, text } = await read('nn')
    expect(text).toContain('- # Kari {frist} **Ås**, rådgiver, telefon 51 11 22 33')
    expect(plainText).not.toContain('Solveig')
    await change({ contacts: [], privacyOfficer: officer })
  })
})

/** What must be told (GDPR articles 13 and 14; regulation §§ 3–11), and the words that tell it. */
const elements: readonly (readonly [string, Readonly<Record<LetterLanguage, RegExp>>])[] = [
  [
    'controller until the transfer, by name',
    {
      nb: /Fjordvik kommune er dataansvarlig/,
      nn: /Fjordvik kommune er dataansvarleg/,
      en: /Fjordvik municipality is the controller/,
    },
  ],
  [
    'controller of the register',
    {
      nb: /Helse Stavanger HF ved KORFOR for registeret/,
      nn: /Helse Stavanger HF ved KORFOR for registeret/,
      en: /Helse Stavanger HF, by KORFOR, of the register/,
    },
  ],
  [
    'contact of the controller',
    { nb: /solveig\.kontakt@example\.no/, nn: /solveig\.kontakt@/, en: /solveig\.kontakt@/ },
  ],
  [
    'data protection officer, reachable',
    {
      nb: /Personvernombud i kommunen: Pia Ombud, telefon 51 00 00 00, personvern@fjordvik\.example/,
      nn: /Personvernombod i kommunen: Pia Ombud, telefon 51 00 00 00/,
      en: /data protection officer: Pia Ombud, telephone 51 00 00 00/,
    },
  ],
  [
    'purpose',
    {
      nb: /planlegging, styring, finansiering, evaluering og kvalitetsforbedring/,
      nn: /planlegging, styring, finansiering, evaluering og kvalitetsforbetring/,
      en: /plan, manage, fund, evaluate and improve/,
    },
  ],
  [
    'further use',
    {
      nb: /forskning, helseanalyser og beredskap/,
      nn: /forsking, helseanalysar og beredskap/,
      en: /research, health analyses/,
    },
  ],
  [
    'legal basis',
    {
      nb: /forskrift om Brukerplan og helseregisterloven.+artikkel 6 nr\. 1 bokstav e og artikkel 9 nr\. 2/,
      nn: /forskrift om Brukerplan og helseregisterlova.+artikkel 6 nr\. 1 bokstav e og artikkel 9 nr\. 2/,
      en: /Brukerplan regulation and the Health Register Act.+article 6 \(1\) \(e\) and article 9 \(2\)/,
    },
  ],
  [
    'categories of data',
    {
      nb: /Fødselsnummer.+bor.+psykisk helse.+rusmidler.+tjenestene/,
      nn: /Fødselsnummer.+bur.+psykisk helse.+rusmiddel.+tenestene/,
      en: /identity number.+live.+mental health.+substances.+services/,
    },
  ],
  [
    'source of the data',
    { nb: /kommer fra de ansatte/, nn: /kjem frå dei tilsette/, en: /comes from the staff/ },
  ],
  [
    'recipients',
    {
      nb: /sende opplysningene til Helse Stavanger HF.+Forskere kan få/,
      nn: /sende opplysningane til Helse Stavanger HF.+Forskarar kan få/,
      en: /send the information to Helse Stavanger HF.+Researchers may receive/,
    },
  ],
  [
    'no transfer to third countries',
    { nb: /ikke ut av EU\/EØS/, nn: /ikkje sende ut av EU\/EØS/, en: /EU\/ ?EEA/ },
  ],
  [
    'storage in the municipality',
    {
      nb: /samtidig sletter kommunen alt.+senest når 2026 er omme/,
      nn: /samstundes slettar kommunen alt.+seinast når 2026 er omme/,
      en: /municipality erases everything.+by the end of 2026/,
    },
  ],
  [
    'storage in the register',
    { nb: /senest ti år etter/, nn: /seinast ti år etter/, en: /within ten years of the transfer/ },
  ],
  [
    'right to object, with its deadline',
    {
      nb: /Frem til 20\. november 2026 har du rett til å reservere deg, altså protestere/,
      nn: /Fram til 20\. november 2026 har du rett til å reservere deg, altså protestere/,
      en: /Until 20 November 2026 you have the right to opt out, that is, object/,
    },
  ],
  ['access', { nb: /få innsyn/, nn: /få innsyn/, en: /see what has been recorded/ }],
  ['rectification', { nb: /få rettet/, nn: /få retta/, en: /corrected/ }],
  [
    'erasure and restriction',
    { nb: /få slettet.+begrenses/, nn: /få sletta.+avgrensa/, en: /erased.+restricted/ },
  ],
  [
    'opt-out at one service holds for all',
    {
      nb: /nok å si fra til én tjeneste/,
      nn: /nok å seie frå til éi teneste/,
      en: /enough to tell one service/,
    },
  ],
  [
    'no consequence of refusing',
    { nb: /den samme hjelpen uansett/, nn: /den same hjelpa same kva/, en: /the same help whatever/ },
  ],
  [
    'complaint',
    {
      nb: /klage til Datatilsynet/,
      nn: /klage til Datatilsynet/,
      en: /complain to the Norwegian Data Protection Authority/,
    },
  ],
  [
    'no automated decisions',
    {
      nb: /ingen avgjørelser tas automatisk/,
      nn: /ingen avgjerder blir tekne automatisk/,
      en: /no decisions are made automatically/,
    },
  ],
  [
    'what cannot be done after the transfer',
    { nb: /for sent å få innsyn/, nn: /for seint å få innsyn/, en: /too late to see/ },
  ],
]

describe.each(letterLanguages)('in %s', language => {
  test('as text it tells all that it must, and leaves nothing unfilled', async () => {
    const { text, plainText, title, deadline } = await read(language)
    expect(deadline).toBe('2026-11-20')
    expect(title.length).toBeGreaterThan(10)
    const told = plainText.replace(/\s+-?\s*/g, ' ')
    expect(elements.filter(([, words]) => !words[language].test(told)).map(([what]) => what)).toEqual([])
    expect(plainText).not.toMatch(/[{}]|\*\*|^#/m)
    expect(text).not.toMatch(/[{}]/)
  })

  test('as PDF it says the same on two pages at most, tagged and with a title', async () => {
    const path = `/api/information-letter/${language}/letter.pdf`
    const { pages, headers, raw, info, marked } = await fetchPdf(personas.assessor, path)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toContain(`informasjonsskriv-2026-${language}.pdf`)
    expect(pages.length).toBeLessThanOrEqual(2)
    const told = pages.join(' ').replaceAll('• ', '')
    // Lines are broken, and words hyphenated, as the paper wants it.
    const missing = elements.filter(([, words]) => !words[language].test(told)).map(([what]) => what)
    expect(missing).toEqual([])
    expect(told).toContain(units.substanceUse.name)
    expect(marked).toBe(true)
    expect(raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(info.Language).toBe(language === 'en' ? 'en-GB' : `${language}-NO`)
    expect(info.Title).toBe((await read(language)).title)
    expect(await lastOf('letter.downloaded')).toMatchObject({
      outcome: 'done',
      details: { version: 1, language, deadline: '2026-11-20' },
    })
  })
})

test('a new date is in the next letter', async () => {
  const reply = await as(personas.coordinator).put('/api/round', {
    endDate: '2026-10-30',
    transferDate: '2026-12-04',
    confirmed: true,
  })
  expect(reply.status).toBe(200)
  expect((await read('en')).text).toContain('before **4 December 2026**')
})

describe('the text is KORFOR’s', () => {
  const current = async () => {
    const versions = (await as(personas.korfor).get('/api/information-letter/versions')).read(
      letterVersionsSchema,
    )
    const newest = versions[0]?.version
    const texts = await as(personas.korfor).get(`/api/information-letter/versions/${newest}`)
    return { versions, texts: texts.read(letterTextsSchema) }
  }
  const publish = ({ version, ...texts }: LetterTexts, persona: Persona = personas.korfor) =>
    as(persona).post('/api/information-letter/versions', { after: version, ...texts })

  test('nobody else’s', async () => {
    const { texts } = await current()
    for (const persona of [personas.korus, personas.coordinator, personas.assessor]) {
      expect((await publish(texts, persona)).problem).toBe('access.denied')
      expect((await as(persona).get('/api/information-letter/versions')).problem).toBe('access.denied')
    }
  })

  test('a text without what people must know is refused, and says what', async () => {
    const { texts } = await current()
    const without = (from: string, to: string) => ({ ...texts, textNn: texts.textNn.replaceAll(from, to) })
    const missing = await publish(without('{frist}', 'snart'))
    expect(missing.problem).toBe('letter.placeholder-missing')
    expect(missing.text).toContain('Teksten på nynorsk mangler {frist}')
    expect((await publish(without('{kommune}', '{kommune} {fylke}'))).problem).toBe(
      'letter.placeholder-unknown',
    )
    expect((await publish(without('# Informasjon', 'Informasjon'))).problem).toBe('letter.no-title')
  })

  test('a draft can be looked at as PDF, and changes nothing', async () => {
    const { texts } = await current()
    const text = texts.textNb.replace('# Informasjon', '# Utkast til informasjon')
    const path = '/api/information-letter/preview'
    const { pages } = await fetchPdf(personas.korfor, path, { language: 'nb', text })
    expect(pages[0]).toContain('Utkast til informasjon')
    expect(pages[0]).toContain('Eksempel kommune')
    expect((await read('nb')).title).not.toContain('Utkast')
  })

  test('two who publish in the same moment: one does; the old version is kept, and the log tells which was given', async () => {
    const { texts } = await current()
    const next = { ...texts, textNb: texts.textNb.replace('Dette brevet er til deg', 'Brevet er til deg') }
    const replies = await Promise.all([publish(next), publish(next)])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await read('nb')).text).toMatch(/^Brevet er til deg/)
    expect(await lastOf('letter.read')).toMatchObject({ role: 'assessor', details: { version: 2 } })
    const { versions } = await current()
    expect(versions).toMatchObject([
      { version: 2, publishedBy: personas.korfor.name },
      { version: 1, publishedBy: null },
    ])
    const old = await as(personas.korfor).get('/api/information-letter/versions/1')
    expect(old.read(letterTextsSchema).textNb).toBe(texts.textNb)
    expect((await as(personas.korfor).get('/api/information-letter/versions/9')).problem).toBe(
      'letter.no-version',
    )
  })
})

test('when the round is over no letter is made', async () => {
  app.clock.set(new Date('2026-12-31T22:30:00Z'))
  const assessor = await app.logIn(personas.assessor)
  expect((await assessor.get('/api/information-letter/nb')).status).toBe(200)
  app.clock.set(new Date('2026-12-31T22:59:59Z'))
  expect((await assessor.get('/api/information-letter/nb')).status).toBe(200)
  app.clock.set(new Date('2026-12-31T23:00:00Z'))
  expect((await assessor.get('/api/information-letter/nb')).problem).toBe('letter.no-dates')
})
