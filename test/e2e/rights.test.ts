// The person sits beside the one who assessed her, and demands what is hers. The round is locked.
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildWeb } from '../../dev/build-web.ts'
import { peopleToAssess, startAssessment } from '../assessments.ts'
import { startTestApp, type TestApp } from '../harness/app.ts'
import { openBrowser } from '../harness/browser.ts'
import { personas } from '../personas.ts'
import { choose, logInAt } from './assessment-steps.ts'
import { expectAccessible, expectNoSidewaysScroll, settled } from './page-steps.ts'

vi.setConfig({ testTimeout: 90_000 })

const open = new Date('2026-10-01T10:00:00Z')
const locked = new Date('2026-11-05T10:00:00Z')
const lastInstant = new Date('2026-12-31T22:59:59.999Z')
const nextPerson = peopleToAssess(83)

let app: TestApp
let browser: Browser

beforeAll(async () => {
  const webDirectory = await buildWeb()
  ;[app, browser] = await Promise.all([startTestApp({ webDirectory, at: open }), openBrowser()])
  await app.openRound()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** An assessment with some answers, in a round that has been locked since. */
async function lockedAssessment(at = locked) {
  app.clock.set(open)
  const assessor = await app.logIn(personas.assessor)
  const number = nextPerson({ birthDate: '1979-04-05' })
  const { id } = await startAssessment(assessor, number)
  const changes = { category: 1, education: 3, substance_alcohol: 1, housing: 3, nav_advice_received: 1 }
  await assessor.patch(`/api/assessments/${id}`, { baseVersion: 1, changes, reason: 'saved' })
  app.clock.set(at)
  return { id, number }
}

async function downloaded(page: Page, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const bytes = new Uint8Array(await readFile(await file.path()))
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  return { name: file.suggestedFilename(), text: text.replaceAll(/\s+/g, ' ') }
}

const lookFromBothSides = async (page: Page) => {
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('in a locked round', () => {
  let page: Page
  let id: string
  let number: string
  beforeAll(async () => {
    ;({ id, number } = await lockedAssessment())
    // Parts that open slowly would be clicked while they move.
    page = await logInAt(browser, app, '/kartlegginger', { reducedMotion: 'reduce' })
  })
  afterAll(() => page?.context().close())

  test('access: both documents, when it has been said that the person demands it', async () => {
    await page
      .getByRole('row', { name: `${number.slice(0, 6)} *****` })
      .getByRole('link', { name: /^Rettigheter/ })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Brukerens rettigheter' }).waitFor()
    await page.getByText('Det kan skje fra 20. november 2026.').waitFor()
    await lookFromBothSides(page)
    await page.getByRole('button', { name: 'Last ned kartleggingen' }).click()
    await page.getByText('Bekreft at du vet hvem brukeren er').waitFor()
    await page.getByRole('checkbox', { name: /^Jeg vet hvem brukeren er/ }).check()
    const content = await downloaded(page, 'Last ned kartleggingen')
    expect(content.name).toBe('kartlegging.pdf')
    expect(content.text).toContain(`${number.slice(0, 6)} ${number.slice(6)}`)
    await page.getByText('Dokumentet er lastet ned').waitFor()
    await page.getByRole('radio', { name: 'Nynorsk' }).check()
    const log = await downloaded(page, 'Last ned endringsloggen')
    expect(log.name).toBe('endringslogg.pdf')
    expect(log.text).toContain('Lasta ned kartlegginga fordi du kravde innsyn')
  })

  test('rectification: facts can be changed and judgements read, and what follows is said first', async () => {
    await page.getByRole('link', { name: 'Rett på brukerens forespørsel' }).click()
    await page.getByText('Ingenting er rettet ennå.').waitFor()
    await page.getByText('Bruker', { exact: true }).click()
    expect(await page.getByRole('radiogroup', { name: 'Kategori' }).count()).toBe(0)
    await page.getByText('Vurdering, kan ikke rettes').first().waitFor()
    await choose(page, 'Høyeste fullførte utdanning', 'Fagbrev')
    await page.getByText('Tjenester 1', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Mottatt siste år: Råd/veiledning' }).uncheck()
    await page.getByText('2 opplysninger er endret, ikke lagret.').waitFor()
    await lookFromBothSides(page)
    await page.getByText('Levekår', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Ingen rusmidler' }).check()
    await page.getByRole('button', { name: 'Se over og lagre' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Fra «Fullført vgs» til «Fagbrev»').waitFor()
    await dialog.getByText('Rettingen gir feil i kartleggingen').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Lagre rettingen' }).click()
    await dialog.getByRole('link', { name: /bekreft at det skal stå slik/ }).waitFor()
    await dialog.getByRole('button', { name: 'Gå tilbake' }).click()
    await page.getByRole('checkbox', { name: 'Ingen rusmidler' }).uncheck()
  })

  test('rectification: it is not left by mistake, and is saved when it has been looked over', async () => {
    await page.getByRole('link', { name: 'Tilbake til rettighetene' }).click()
    await page
      .getByRole('dialog', { name: 'Rettingen er ikke lagret' })
      .getByRole('button', { name: 'Bli her' })
      .click()
    await page.getByRole('button', { name: 'Se over og lagre' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /^Jeg vet hvem brukeren er/ }).check()
    await dialog.getByRole('button', { name: 'Lagre rettingen' }).click()
    await page.getByText('2 opplysninger er rettet.').waitFor()
    const entries = await app.database.owner`select ground, details->'answers' as answers from audit_entry
      where object_id = ${id} and action = 'assessment.rectified'`
    expect(entries).toEqual([{ ground: 'rectification', answers: 2 }])
  })

  test('the form shows what was put right, and notes a print', async () => {
    await page.getByRole('link', { name: 'Til kartleggingen' }).click()
    const education = page.locator('.written').filter({ hasText: 'Høyeste fullførte utdanning' })
    expect(await education.getByRole('definition').textContent()).toBe('Fagbrev')
    const [noted] = await Promise.all([
      page.waitForResponse(response => response.url().endsWith(`/${id}/printed`)),
      page.pdf(),
    ])
    expect(noted.status()).toBe(204)
    await page.getByRole('link', { name: 'Brukerens rettigheter' }).click()
  })

  test('erasure asks once more, and leaves a receipt without identity', async () => {
    await page.getByRole('checkbox', { name: /^Jeg vet hvem brukeren er/ }).check()
    await page.getByRole('button', { name: 'Slett kartleggingen' }).click()
    await page.getByRole('button', { name: 'Slett for godt' }).click()
    await page.getByText('Kvittering', { exact: true }).waitFor()
    await page.getByText(id).waitFor()
    expect(await page.content()).not.toContain(number.slice(0, 6))
    await page.reload()
    await settled(page)
    await page.getByText('Kartleggingen finnes ikke blant dine.').waitFor()
  })
})

test('not a second longer: an open page and an open dialog are told that it is over', async () => {
  const { id } = await lockedAssessment(lastInstant)
  const page = await logInAt(browser, app, `/kartlegginger/${id}/rettigheter`)
  await page.getByRole('checkbox', { name: /^Jeg vet hvem brukeren er/ }).check()
  await page.getByRole('button', { name: 'Slett kartleggingen' }).click()
  app.clock.advance(1)
  await page.getByRole('button', { name: 'Slett for godt' }).click()
  await page.getByRole('alert').filter({ hasText: 'gikk ut 31. desember' }).waitFor()
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await page.getByRole('button', { name: 'Last ned kartleggingen' }).click()
  await page.getByRole('alert').filter({ hasText: 'gikk ut 31. desember' }).first().waitFor()
  await page.context().close()
})
