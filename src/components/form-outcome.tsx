import type { ActionState } from '@/lib/action-state'
import { Notice } from './ui/notice'

/** What became of a form as a whole; what is wrong with a field stands at the field. */
export function FormOutcome({ state }: { state: ActionState }) {
  if (state.status === 'idle' || !state.message) return null
  return state.status === 'ok' ? (
    <Notice kind="ok" role="status">
      {state.message}
      {state.details && state.details.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {state.details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  ) : (
    <Notice kind="bad" role="alert">
      {state.message}
    </Notice>
  )
}
