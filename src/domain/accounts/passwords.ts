import { hash, type Options, verify } from '@node-rs/argon2'
import { rejected, tooMany } from '@/domain/core/errors'
import { isGuessable } from './rules'

// Argon2id by default; the costs that OWASP asks for.
const COSTS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// A hash of random bytes: what is checked when nobody has the address, so that the answer takes as long.
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$JVWoN0WsvoANGY8uEQQ7fg$FK3nZJmzTl/ArdPDSe1tp+m1bdRIDjTa32aOIi2+FiU'

const AT_ONCE = 2
const WAITING_MAX = 20
const BUSY_SECONDS = 5

let running = 0
const waiting: (() => void)[] = []

/** Takes a new password and gives its hash. Refuses with TOO_MANY when too many wait. */
export const hashPassword = (password: string) => inTurn(() => hash(password, COSTS))

/** Whether the password fits; as slow for no hash as for a wrong one. Refuses with TOO_MANY when too many wait. */
export async function fitsPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await inTurn(() => verify(passwordHash ?? NOBODY, password))
  return fits && passwordHash !== null
}

/** Hashing takes a core; pages share the machine. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MAX) throw tooMany(BUSY_SECONDS)
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Refuses a password that is common, or made of the person's own words. */
export async function refuseWeakPassword(
  password: string,
  person: { email: string; name: string },
  field: string,
) {
  if (isGuessable(password, person)) {
    throw rejected(
      'That password is made of your name, your address or the name of this site. Choose another.',
      field,
    )
  }
  if ((await loadCommon()).has(password.toLowerCase())) {
    throw rejected('That password is one of the first that an attacker tries. Choose another.', field)
  }
}

let common: Promise<Set<string>> | undefined

/** Half a megabyte that only a sign-up or a change of password needs. */
const loadCommon = () =>
  (common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  ))
