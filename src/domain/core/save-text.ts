import { uuidv7 } from 'uuidv7'
import type { Role, SaveKind } from '@/generated/prisma/enums'
import { pool } from '@/infra/db'
import { sha256 } from '@/lib/sha256'
import type { SaveInput, SaveRefusal } from './schema'

/** What a save needs of what the browser sends; when it was typed matters to an answer only. */
export type TextSave = Omit<SaveInput, 'typedAt'>

type Asked = {
  /** What the cookie claims. */
  claim: { personId: string; secret: string }
  id: string
  input: TextSave
  now: Date
  /** A sign-in that was last seen before this moment has ended. */
  seenSince: Date
}

/**
 * The part of a save's statement that says who asks: `me` holds the person while the sign-in and the account are
 * good and the role is one of those given; nobody otherwise. $1 and $2 are as in runSave; a statement of another kind
 * names its own parameters for now and for when the sign-in must have been seen.
 */
export const meAmong = (
  roles: readonly Role[],
  { now, seenSince } = { now: '$6', seenSince: '$9' },
) => `me AS (
  SELECT p.id FROM "SignIn" s JOIN "Person" p ON p.id = s."personId"
  WHERE s."personId" = $1 AND s."secretHash" = $2 AND s."revokedAt" IS NULL AND p."disabledAt" IS NULL
    AND p.role IN (${roles.map((role) => `'${role}'`).join(', ')}) AND s."expiresAt" > ${now} AND s."lastSeenAt" > ${seenSince}
)`

/**
 * Runs the one statement that saves a text. It finds in $1 and $2 who asks (meAmong), in $3 the text's id, in $4 the
 * save's key, in $5 the body, in $6 now, in $7 the revision it was edited from, in $8 the key of an earlier save under
 * way, and `more` from $10 on. It gives one row: whether anybody is signed in, and the new revision.
 * @returns the row when the text is stored; 'refused' when it is not, and explainSave says why
 */
export async function runSave<Row>(
  statement: { name: string; text: string },
  { claim, id, input, now, seenSince }: Asked,
  more: readonly unknown[] = [],
): Promise<(Row & { rev: number }) | 'refused' | 'signed-out'> {
  const values = [
    ...[claim.personId, sha256(claim.secret), id],
    ...[input.key, input.body, now, input.base, input.after ?? uuidv7()],
    seenSince,
    ...more,
  ]
  try {
    const { rows } = await pool.query({ ...statement, values })
    if (!rows[0].signedIn) return 'signed-out'
    return rows[0].rev === null ? 'refused' : rows[0]
  } catch (error) {
    if (isDuplicateKey(error)) return 'refused'
    throw error
  }
}

const isDuplicateKey = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'

type Earlier = { kind: SaveKind; rev: number; body: string }

/** What is stored, and the save that had the same key. */
export type StoredText = {
  body: string
  rev: number
  savedAt: Date | null
  isClosed: boolean
  earlier: Earlier | undefined
}

/**
 * Why a save changed nothing: it had been stored before (then `again` answers as it did then), its key carried
 * another text, the text is not open, or a newer one is there; then `keepStale` puts the refused one into the history.
 * @param stored null when the person has no such text
 */
export async function explainSave<Again>(
  stored: StoredText | null,
  input: TextSave,
  now: Date,
  { again, keepStale }: { again: (earlier: Earlier) => Again; keepStale: () => Promise<unknown> },
): Promise<Again | SaveRefusal> {
  const at = now.getTime()
  if (!stored) return { outcome: 'not-found', now: at }
  const { body, rev, savedAt, isClosed, earlier } = stored
  if (earlier && earlier.body !== input.body) return { outcome: 'mismatch', now: at }
  if (earlier && earlier.kind !== 'STALE') return again(earlier)
  if (isClosed) return { outcome: 'closed', now: at }
  if (!earlier) await keepStale()
  return { outcome: 'conflict', rev, body, savedAt: savedAt?.getTime() ?? null, now: at }
}
