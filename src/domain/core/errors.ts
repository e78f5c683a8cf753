export type DomainErrorCode = 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT' | 'REJECTED' | 'TOO_MANY'

/** A refusal the user may read. Anything else that is thrown is a bug. */
export class DomainError extends Error {
  override name = 'DomainError'
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    /** Seconds until another try makes sense; with TOO_MANY. */
    readonly retryAfter?: number,
    /** The field of the form that the refusal is about. */
    readonly field?: string,
  ) {
    super(message)
  }
}

export const notFound = (what: string) => new DomainError('NOT_FOUND', `${what} was not found.`)
export const forbidden = () => new DomainError('FORBIDDEN', 'Your account is not allowed to do that.')
export const conflict = (why: string) => new DomainError('CONFLICT', why)
export const rejected = (why: string, field?: string) => new DomainError('REJECTED', why, undefined, field)
export const tooMany = (retryAfter: number) =>
  new DomainError('TOO_MANY', `Too many tries. Wait ${waitInWords(retryAfter)} and try again.`, retryAfter)

/** Refuses with FORBIDDEN unless allowed. */
export function authorize(allowed: boolean): asserts allowed {
  if (!allowed) throw forbidden()
}

function waitInWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
