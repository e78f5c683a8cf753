'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState, type ComponentProps } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'

const VisitorDraft = dynamic(
  () => import('@/components/answer/visitor-draft').then((module) => module.VisitorDraft),
  {
    ssr: false,
    loading: () => <p role="status">Loading the editor</p>,
  },
)

/** A place to write before signing in; the editor is fetched when somebody wants to write. */
export function VisitorAnswer(props: Omit<ComponentProps<typeof VisitorDraft>, 'ref'>) {
  const [isWriting, setWriting] = useState(false)
  useEffect(() => {
    const follow = () => setWriting((already) => already || location.hash === '#write')
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const callbackUrl = encodeURIComponent(`/questions/${props.slug}`)
  return (
    <div className="grid max-w-measure gap-4">
      {isWriting && <VisitorDraft {...props} />}
      <Buttons>
        {!isWriting && (
          <Button type="button" variant="primary" onClick={() => setWriting(true)}>
            Write an answer
          </Button>
        )}
        {isWriting && (
          <ButtonLink href={`/sign-up?callbackUrl=${callbackUrl}`} variant="primary">
            Create an account to submit it
          </ButtonLink>
        )}
        <ButtonLink href={`/sign-in?callbackUrl=${callbackUrl}`}>Sign in</ButtonLink>
      </Buttons>
      <p className="text-sm text-pretty text-ink-3">
        No account is needed to write. Your text stays on this device, and comes along when you sign in to
        practise against the clock.
      </p>
    </div>
  )
}
