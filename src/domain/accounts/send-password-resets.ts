import { db } from '@/infra/db'
import { log } from '@/infra/log'
import { canSendMail, MailFault, sendMail } from '@/infra/mailer'
import { makeSecret, resetColumns, resetLink } from './internal'
import { RESET_MINUTES } from './schema'

/** Between one try and the next; after the fifth no more are made. */
const PAUSES_SECONDS = [60, 180, 600, 1800]

type Taken = { personId: string; email: string; secret: string; tries: number; sendAt: Date | null }

/**
 * Sends the links that people have asked for; gives how many went out. A mail is tried at most five times, by one
 * process at a time. Should a process die between the mail and its trace, the mail goes out once more; the newest
 * link is the one that works.
 */
export async function sendPasswordResets(now: Date): Promise<number> {
  if (!canSendMail()) return 0
  let sent = 0
  for (let next = await take(now); next; next = await take(now)) {
    if (!(await send(next))) break
    sent += 1
  }
  return sent
}

/** The secret is made here, because only the mail may know it: a request that waits for its mail holds none. */
async function take(now: Date): Promise<Taken | undefined> {
  const secret = makeSecret()
  const { secretHash, expiresAt } = resetColumns(secret, now)
  const [taken] = await db.$queryRaw<Omit<Taken, 'secret'>[]>`
    UPDATE "PasswordReset" r SET
      "secretHash" = ${secretHash}, "expiresAt" = ${expiresAt}, tries = r.tries + 1,
      "sendAt" = ${now}::timestamptz + make_interval(secs => (${PAUSES_SECONDS}::int[])[r.tries + 1])
    FROM "Person" p
    WHERE p.id = r."personId" AND r."personId" = (
      SELECT due."personId" FROM "PasswordReset" due JOIN "Person" owner ON owner.id = due."personId"
      WHERE due."sendAt" <= ${now} AND owner."disabledAt" IS NULL
      ORDER BY due."sendAt" LIMIT 1 FOR UPDATE OF due SKIP LOCKED)
    RETURNING r."personId", p.email, r.tries, r."sendAt"`
  return taken && { ...taken, secret }
}

/** Gives whether the mail server took it. */
async function send({ personId, email, secret, tries, sendAt }: Taken): Promise<boolean> {
  try {
    await sendMail({
      to: email,
      subject: 'Set a new password for SegPrep',
      text: text(resetLink({ personId, secret })),
    })
  } catch (error) {
    if (!(error instanceof MailFault)) throw error
    const outcome = sendAt ? 'a mail was not taken; it is tried again' : 'a mail was not taken; given up'
    log.warn({ personId, tries, reason: error.message }, outcome)
    return false
  }
  // Who has asked again meanwhile gets another mail: their request has set the tries to none.
  await db.passwordReset.updateMany({ where: { personId, tries }, data: { sendAt: null } })
  return true
}

/** No name: whoever signed up with this address chose it, and it would travel under ours. */
const text = (link: string) => `\
Somebody asked for a new password for the SegPrep account with this address.

Open this link within ${RESET_MINUTES} minutes to set one. It works once, and only the newest link works.

${link}

If it was not you, do nothing; the password stays as it is.
`
