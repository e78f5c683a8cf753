import 'server-only'

import { createTransport } from 'nodemailer'
import { env } from '@/infra/env'

export type Letter = { to: string; subject: string; text: string }

/** The mail server did not take a letter. Its own words may name the recipient; only its codes are kept. */
export class MailFault extends Error {
  constructor(error: unknown) {
    const { code, command, responseCode } = error as { [part: string]: unknown }
    super(['mail', code, responseCode, command].filter(Boolean).join(' '))
    this.name = 'MailFault'
  }
}

/** Whether this installation is set up to send mail. */
export const canSendMail = () => env().SMTP_URL !== undefined

/** Hands a letter to the mail server. Throws MailFault when it does not take it, or not in time. */
export async function sendMail(letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ ...letter, from: MAIL_FROM, headers: { 'Auto-Submitted': 'auto-generated' } })
  } catch (error) {
    throw new MailFault(error)
  } finally {
    transport.close()
  }
}
