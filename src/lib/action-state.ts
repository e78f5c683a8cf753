/** What a form shows after its action: nothing yet, done, or a refusal with its reasons. */
export type ActionState =
  | { status: 'idle' }
  | { status: 'ok'; message?: string }
  | { status: 'error'; message?: string; fieldErrors?: Record<string, string[] | undefined> }

export const idle: ActionState = { status: 'idle' }
