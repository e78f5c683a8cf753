/** What a form shows after its action: nothing yet, done, or a refusal with its reasons. */
export type ActionState =
  | { status: 'idle' }
  /** `details`: one line each, such as what was left out and why. */
  | { status: 'ok'; message?: string; details?: string[] }
  | { status: 'error'; message?: string; fieldErrors?: Record<string, string[] | undefined> }

/** The same may be sent again once the person has signed in. */
export const SIGNED_OUT =
  'You have been signed out. Sign in again in another tab and try once more: what you typed stays here.'

export const idle: ActionState = { status: 'idle' }
