'use client'

import { useEffect, useRef, useState } from 'react'
import { MESSAGE_MAX } from '@/domain/reviews/words'
import { deviceStore, type DeviceStore } from '@/components/answer/device-store'
import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Field, TextArea } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import { sendMessageAction } from '../../actions'

type MessageFormProps = { owner: string; review: string; messageKey: string; to: string }

/** A message to the other side. Until it is sent its text is kept on this device, also over a reload. */
export function MessageForm({ owner, review, messageKey, to }: MessageFormProps) {
  const { state, faults, pending, form } = useActionForm(sendMessageAction)
  const [key] = useState(messageKey)
  const [text, setText] = useState('')
  const store = useRef<DeviceStore>(null)

  useEffect(() => {
    const kept = deviceStore(owner, `message-${review}`, { isLocked: false })
    store.current = kept
    void kept.leftovers().then((found) => {
      setText((typed) => typed || (found[0]?.body ?? ''))
    })
  }, [owner, review])

  useEffect(() => {
    if (state.status === 'ok') void forgetAll(store.current)
  }, [state])

  function type(body: string) {
    setText(body)
    const now = Date.now()
    void store.current?.keep({ body, base: 0, typedAt: now, at: now })
  }

  return (
    <form {...form} className="grid max-w-measure justify-items-start gap-3">
      <input type="hidden" name="review" value={review} />
      <input type="hidden" name="key" value={key} />
      <Field label={`Your message to ${to}`} error={faults.body} className="w-full">
        <TextArea
          name="body"
          rows={4}
          maxLength={MESSAGE_MAX}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </Field>
      <Button aria-disabled={pending || undefined}>{pending ? 'Sending' : 'Send'}</Button>
      <FormOutcome state={state} />
    </form>
  )
}

/** What was sent is not proposed again. */
async function forgetAll(store: DeviceStore | null): Promise<void> {
  await store?.forget()
  for (const { key } of (await store?.leftovers()) ?? []) await store?.drop(key)
}
