import { db } from '@/infra/db'
import { log } from '@/infra/log'
import { canSendMail, MailFault, sendMail } from '@/infra/mailer'
import { noticeLetter } from './notice-letter'

/** Between one try and the next; after the fifth no more are made. */
const PAUSES_SECONDS = [60, 180, 600, 1800]
/** What has waited longer, because no mail could be sent, is no news any more. */
const STALE_HOURS = 24
const HOUR_MS = 3_600_000

type Taken = {
  id: string
  email: string
  subject: string
  text: string
  tries: number
  sendAt: Date | null
}

/**
 * Sends what waits in the outbox; gives how many letters went out. A letter is tried at most five times, by one
 * process at a time. Should a process die between the letter and its trace, the letter goes out once more. People
 * who are disabled or have turned mail off meanwhile get none.
 */
export async function sendNotices(now: Date): Promise<number> {
  if (!canSendMail()) return 0
  await giveUpUnwanted(now)
  let sent = 0
  for (let next = await take(now); next; next = await take(now)) {
    if (!(await send(next, now))) break
    sent += 1
  }
  return sent
}

const giveUpUnwanted = (now: Date) =>
  db.mail.updateMany({
    where: {
      sendAt: { lte: now },
      OR: [
        { createdAt: { lt: new Date(now.getTime() - STALE_HOURS * HOUR_MS) } },
        { person: { OR: [{ wantsMail: false }, { disabledAt: { not: null } }] } },
      ],
    },
    data: { sendAt: null },
  })

async function take(now: Date): Promise<Taken | undefined> {
  const [taken] = await db.$queryRaw<Taken[]>`
    UPDATE "Mail" m SET
      tries = m.tries + 1,
      "sendAt" = ${now}::timestamptz + make_interval(secs => (${PAUSES_SECONDS}::int[])[m.tries + 1])
    FROM "Person" p
    WHERE p.id = m."personId" AND m.id = (
      SELECT due.id FROM "Mail" due JOIN "Person" owner ON owner.id = due."personId"
      WHERE due."sendAt" <= ${now} AND owner."disabledAt" IS NULL AND owner."wantsMail"
      ORDER BY due."sendAt" LIMIT 1 FOR UPDATE OF due SKIP LOCKED)
    RETURNING m.id, p.email, m.subject, m.text, m.tries, m."sendAt"`
  return taken
}

/** Gives whether the mail server took it. */
async function send({ id, email, tries, sendAt, ...mail }: Taken, now: Date): Promise<boolean> {
  try {
    await sendMail({ to: email, ...noticeLetter(mail) })
  } catch (error) {
    if (!(error instanceof MailFault)) throw error
    const outcome = sendAt ? 'a mail was not taken; it is tried again' : 'a mail was not taken; given up'
    log.warn({ mail: id, tries, reason: error.message }, outcome)
    return false
  }
  await db.mail.updateMany({ where: { id, tries }, data: { sendAt: null, sentAt: now } })
  return true
}
