import { setTimeout as sleep } from 'node:timers/promises'
import { rejected } from '@/domain/core/errors'
import { db } from '@/infra/db'
import { canSendMail } from '@/infra/mailer'
import type { RequestPasswordResetInput, Visit } from './schema'
import { tryResetRequest } from './throttle'

/** Longer than storing takes, so that the time of the answer does not tell whether anything was stored. */
const ANSWER_MS = 100

/**
 * Stores that somebody wants a new password; a job sends the link. Does the same, as slowly, for an address that
 * nobody has. Refuses too many requests, and all where no mail is sent.
 */
export async function requestPasswordReset(
  { network }: Visit,
  { email }: RequestPasswordResetInput,
  now: Date,
): Promise<void> {
  if (!canSendMail()) throw rejected('This installation sends no mail. Ask an administrator for a link.')
  await tryResetRequest(email, network)
  await Promise.all([store(email, now), sleep(ANSWER_MS)])
}

/** The link of an earlier request works until the mail with the next one goes out. */
const store = (email: string, now: Date) => db.$executeRaw`
  INSERT INTO "PasswordReset" ("personId", "sendAt")
  SELECT id, ${now}::timestamptz FROM "Person" WHERE email = ${email} AND "disabledAt" IS NULL
  ON CONFLICT ("personId") DO UPDATE SET "sendAt" = EXCLUDED."sendAt", tries = 0`
