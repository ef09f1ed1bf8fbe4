import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, expect, test } from 'vitest'
import { folderMailer, type Mail, smtpMailer } from './mail.ts'

const folder = mkdtempSync(join(tmpdir(), 'brukerplan-mail-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const mail: Mail = {
  to: 'ase.kartlegger@example.no',
  subject: 'Brukerplan: Åpen til påske – «nå»',
  text: 'Hei,\n\nen linje som er så lang at den brytes underveis til den som skal lese den, uten at et ord går tapt: æøå.\n',
  language: 'nb',
  at: new Date('2026-10-01T10:00:00Z'),
  id: 'abc123',
}

test('without a mail server each mail is a file that a mail program reads, and the same mail is one file', async () => {
  const mailer = folderMailer(join(folder, 'mail'), 'Brukerplan <hei@brukerplan.example>')
  expect(await mailer.send(mail)).toBe('sent')
  expect(await mailer.send(mail)).toBe('sent')
  mailer.close()
  expect(readdirSync(join(folder, 'mail'))).toEqual(['abc123.eml'])
  const file = join(folder, 'mail', 'abc123.eml')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const read = await PostalMime.parse(readFileSync(file))
  expect(read).toMatchObject({
    subject: mail.subject,
    from: { name: 'Brukerplan', address: 'hei@brukerplan.example' },
    to: [{ address: mail.to }],
    messageId: '<abc123@brukerplan.example>',
    date: '2026-10-01T10:00:00.000Z',
  })
  expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd())
})

test('a line break in an address or a subject adds no receiver and no header', async () => {
  const mailer = folderMailer(join(folder, 'sly'), 'hei@brukerplan.example')
  await mailer.send({ ...mail, subject: 'Hei\r\nBcc: en.annen@example.no' })
  const read = await PostalMime.parse(readFileSync(join(folder, 'sly', 'abc123.eml')))
  expect(read.bcc ?? []).toEqual([])
  expect(read.subject).toContain('Bcc: en.annen@example.no')
})

test('where no mail server answers, the mail is not sent, and not refused for good', async () => {
  const mailer = smtpMailer('smtp://127.0.0.1:9', 'hei@brukerplan.example')
  await expect(mailer.send(mail)).rejects.toThrow()
  mailer.close()
})
