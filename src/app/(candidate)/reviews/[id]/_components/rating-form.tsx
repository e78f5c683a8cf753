'use client'

import { useState } from 'react'
import { RATING_NOTE_MAX, RATING_WORD } from '@/domain/reviews/words'
import { FormOutcome } from '@/components/form-outcome'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Field, TextArea } from '@/components/ui/field'
import { useActionForm } from '@/components/use-action-form'
import { rateReviewAction } from '../../actions'

type RatingFormProps = {
  review: string
  rating: keyof typeof RATING_WORD | null
  isFair: boolean | null
  note: string
}

/** What the candidate thinks of a review. */
export function RatingForm({ review, ...stored }: RatingFormProps) {
  const { state, faults, pending, form } = useActionForm(rateReviewAction)
  const [rating, setRating] = useState<string>(stored.rating ?? '')
  const [isFair, setFair] = useState(stored.isFair === null ? '' : stored.isFair ? 'yes' : 'no')
  const [note, setNote] = useState(stored.note)
  return (
    <form {...form} className="grid max-w-measure justify-items-start gap-4">
      <input type="hidden" name="review" value={review} />
      <Choice
        name="rating"
        legend="How good is this review?"
        value={rating}
        onChange={setRating}
        error={faults.rating}
        options={Object.entries(RATING_WORD).map(([value, label]) => ({ value, label }))}
      />
      <Choice
        name="isFair"
        legend="Were the levels fair?"
        value={isFair}
        onChange={setFair}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <Field label="A note on it" hint="You may leave it empty." error={faults.note} className="w-full">
        <TextArea
          name="note"
          rows={2}
          maxLength={RATING_NOTE_MAX}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Button aria-disabled={pending || undefined}>{pending ? 'Saving' : 'Save rating'}</Button>
      <FormOutcome state={state} />
    </form>
  )
}
