// E-mail to the people who use the program. A mail never holds anything about a person assessed: it says what to do, and
// the program shows the rest after login.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export type Mail = Readonly<{
  to: string
  subject: string
  /** Plain text. */
  text: string
  /** BCP 47. */
  language: string
  /** When it is sent, by the program's clock. */
  at: Date
  /** Names the mail for good: a mail that is sent twice after a crash is recognised by the receiver as the same. */
  id: string
}>

export type Mailer = Readonly<{
  /**
   * Gives `refused` when the receiver's address takes no mail, which another try won't change.
   * @throws when no mail server answers, or it wants another try later.
   */
  send(mail: Mail): Promise<'sent' | 'refused'>
  close(): void
}>

const compose = (mail: Mail, from: string, domain: string) => ({
  from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  date: mail.at,
  messageId: `<${mail.id}@${domain}>`,
  headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
  // Nothing of what a mail says is ever fetched from a file or an address.
  disableFileAccess: true,
  disableUrlAccess: true,
})

const domainOf = (from: string) => from.match(/@([\w.-]+)/)?.[1] ?? 'localhost'

/** A mail server on another machine is told nothing before the line is encrypted. */
const requiresTls = (url: string) => !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)

/** A mail server; `url` is `smtp://…` or `smtps://user:password@host:port`. `from` is an address, with or without a name. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      requireTLS: requiresTls(url),
      maxConnections: 2,
      connectionTimeout: 15_000,
      socketTimeout: 30_000,
    },
    {},
  )
  return {
    async send(mail) {
      try {
        await transport.sendMail(compose(mail, from, domainOf(from)))
        return 'sent'
      } catch (error) {
        if (isRefusal(error)) return 'refused'
        throw error
      }
    },
    close: () => transport.close(),
  }
}

/** RFC 5321 § 4.2.1: a reply of 5yz is for good, one of 4yz is for now. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  const status = 'responseCode' in error ? Number(error.responseCode) : 0
  return error.code === 'EENVELOPE' && (status >= 500 || status === 0)
}

/** Writes each mail as a file (`.eml`, RFC 5322) that any mail program opens, for an installation without a mail server. */
export function folderMailer(directory: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(mail) {
      const { message } = await transport.sendMail(compose(mail, from, domainOf(from)))
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(join(directory, `${mail.id}.eml`), message, { mode: 0o600 })
      return 'sent'
    },
    close: () => transport.close(),
  }
}
