import type { ReactNode } from 'react'
import { ButtonLink } from './ui/button'
import { Buttons } from './ui/buttons'
import { Icon } from './ui/icon'

const GAINS = [
  'Every prompt, with hints, strategy and the follow-ups an interviewer asks',
  'A practice room with a clock; what you type is saved while you type it',
  'Three model answers each, opened once you have scored your own',
  'Key points and a rubric to score yourself by, and a record of your attempts',
]

type GateProps = {
  title: ReactNode
  /** Where a sign-in leads back to. */
  callbackUrl: `/${string}`
  /** The rank of the title in the page. */
  level?: 2 | 3
}

/** The one place of a page where it says what signing in gives. */
export function Gate({ title, callbackUrl, level = 2 }: GateProps) {
  const Title = `h${level}` as const
  const query = `?callbackUrl=${encodeURIComponent(callbackUrl)}`
  return (
    <div className="my-4 rounded-panel border border-l-3 border-line-strong border-l-accent bg-surface p-[clamp(1.25rem,3vw,2rem)] print:hidden">
      <Title className="text-xl tracking-[-0.01em]">{title}</Title>
      <ul role="list" className="mt-4 mb-6 grid gap-x-8 gap-y-2 text-ink-2 sm:grid-cols-2">
        {GAINS.map((gain) => (
          <li key={gain} className="grid grid-cols-[1rem_1fr] gap-2">
            <Icon name="check" className="mt-0.75 text-accent" />
            {gain}
          </li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink href={`/sign-up${query}`} variant="primary">
          Create an account
        </ButtonLink>
        <ButtonLink href={`/sign-in${query}`}>Sign in</ButtonLink>
        <span className="text-sm text-ink-3">Free. What you have written here comes with you.</span>
      </Buttons>
    </div>
  )
}
