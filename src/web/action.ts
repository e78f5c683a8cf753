import 'server-only'
import * as z from 'zod'
import { DomainError } from '@/domain/core/errors'
import type { Viewer } from '@/domain/core/viewer'
import { type ActionState, SIGNED_OUT } from '@/lib/action-state'
import { getViewer } from './session'

type Told = string | { message: string; details: string[] } | void
type Run<Input> = (viewer: Viewer, input: Input, now: Date) => Promise<Told>

/**
 * A Server Action for a form: knows the viewer, parses the form with the schema, runs.
 * A refusal becomes form state, and so does a sign-in that has ended: a redirect would take away the page with
 * what was typed into it. A bug stays an exception. `run` may return a sentence to show, also
 * with details.
 * Fields named `x[]` arrive as arrays; all others must occur once.
 */
export function action<S extends z.ZodType>(schema: S, run: Run<z.output<S>>) {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const viewer = await getViewer()
    if (!viewer) return signedOut
    return settle(schema, form, (input) => run(viewer, input, new Date()))
  }
}

/** The same for a form that a signed-out person may send. */
export function publicAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, now: Date) => Promise<Told>,
) {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> =>
    settle(schema, form, (input) => run(input, new Date()))
}

/** A Server Action that a component calls with a value, not a form. Refusals become state, as above. */
export function command<S extends z.ZodType>(schema: S, run: Run<z.output<S>>) {
  return async (input: z.input<S>): Promise<ActionState> => {
    const viewer = await getViewer()
    if (!viewer) return signedOut
    return attempt(schema.safeParse(input), (parsed) => run(viewer, parsed, new Date()))
  }
}

const signedOut: ActionState = { status: 'error', message: SIGNED_OUT }

const settle = <S extends z.ZodType>(schema: S, form: FormData, run: (input: z.output<S>) => Promise<Told>) =>
  attempt(schema.safeParse(fieldsOf(form)), run)

async function attempt<Input>(
  parsed: z.ZodSafeParseResult<Input>,
  run: (input: Input) => Promise<Told>,
): Promise<ActionState> {
  if (!parsed.success) {
    const { fieldErrors, formErrors } = z.flattenError(parsed.error)
    return { status: 'error', message: formErrors[0], fieldErrors }
  }
  try {
    const told = await run(parsed.data)
    return { status: 'ok', ...(typeof told === 'object' ? told : { message: told ?? undefined }) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { message, field } = error
    return field ? { status: 'error', fieldErrors: { [field]: [message] } } : { status: 'error', message }
  }
}

/** React adds fields of its own, all of which start with `$ACTION`. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  // Not by assignment: a field may be called __proto__.
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name)
      if (name.endsWith('[]')) return [name.slice(0, -2), all]
      return [name, all.length === 1 ? all[0] : all]
    }),
  )
}
