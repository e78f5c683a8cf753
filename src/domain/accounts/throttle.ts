import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { tooMany } from '@/domain/core/errors'
import { pool } from '@/infra/db'

const QUARTER_HOUR = 15 * 60

const limit = (keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: pool,
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix,
    points,
    duration: QUARTER_HOUR,
  })

// The first counts one account from one network, so that a stranger's tries do not shut its owner out.
const signInHere = limit('sign-in-here', 10)
const signInAnywhere = limit('sign-in-anywhere', 100)
const signInNetwork = limit('sign-in-network', 100)
const signUpNetwork = limit('sign-up-network', 100)
const passwordChange = limit('password-change', 10)
// Each may send somebody a mail.
const resetRequestAccount = limit('reset-request-account', 3)
const resetRequestNetwork = limit('reset-request-network', 30)
const passwordReset = limit('password-reset', 100)

/** Gives a try back: it was right, or it was never made. */
export type Try = { giveBack: () => Promise<void> }

/** Takes one try to sign in. Refuses with TOO_MANY; then no password may be looked at. */
export const trySignIn = (email: string, network: string) =>
  take([
    [signInHere, `${email} ${network}`],
    [signInAnywhere, email],
    [signInNetwork, network],
  ])

/** Takes one try to sign up: each tells whether an address has an account. Refuses with TOO_MANY. */
export const trySignUp = (network: string) => take([[signUpNetwork, network]])

/** Takes one try to name the current password. Refuses with TOO_MANY. */
export const tryPasswordChange = (personId: string) => take([[passwordChange, personId]])

/** Takes one request for a link; an address without an account counts alike. Refuses with TOO_MANY. */
export const tryResetRequest = (email: string, network: string) =>
  take([
    [resetRequestAccount, email],
    [resetRequestNetwork, network],
  ])

/** Takes one try to set a password by a link. Refuses with TOO_MANY. */
export const tryPasswordReset = (network: string) => take([[passwordReset, network]])

async function take(limits: [RateLimiterPostgres, string][]): Promise<Try> {
  const taken = limits.map(([limiter, key]) => [limiter, fingerprint(key)] as const)
  for (const [limiter, key] of taken) await limiter.consume(key).catch(refuse)
  return {
    giveBack: async () => {
      await Promise.all(taken.map(([limiter, key]) => limiter.reward(key)))
    },
  }
}

function refuse(reason: unknown): never {
  if (reason instanceof RateLimiterRes) throw tooMany(Math.max(1, Math.ceil(reason.msBeforeNext / 1000)))
  throw reason
}

/** Keys have one length, and the table holds no addresses. */
const fingerprint = (key: string) => createHash('sha256').update(key).digest('base64url')
