import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Config } from '../../src/config.ts'

export type MailServer = {
  /** What the program is set to, so that its mails come here. */
  readonly settings: Config['mail']
  /** Mails that have come, read back. */
  readonly received: { to: string; mail: Email; raw: string }[]
  /** Whether it asks for another try later, whoever a mail is to. */
  away: boolean
  /** Addresses that take no mail. */
  readonly refusing: Set<string>
  close(): Promise<void>
}

/** A real mail server (SMTP) that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const received: MailServer['received'] = []
  const refusing = new Set<string>()
  const state = { away: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, done) {
      if (state.away) return done(Object.assign(new Error('later'), { responseCode: 451 }))
      if (refusing.has(address.address))
        return done(Object.assign(new Error('no such user'), { responseCode: 550 }))
      done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const to = session.envelope.rcptTo[0]?.address ?? ''
        received.push({ to, mail: await PostalMime.parse(raw), raw: String(raw) })
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    settings: {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      from: 'Brukerplan <hei@brukerplan.example>',
      directory: '',
    },
    received,
    refusing,
    get away() {
      return state.away
    },
    set away(isAway) {
      state.away = isAway
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
