'use client'

import { TextField } from './fields'
import { ListField } from './list-field'
import type { PartProps } from './parts'

/** What an interviewer asks next, and what they listen for. */
export function FollowUpsPart({ copy, change, ...props }: PartProps) {
  return (
    <ListField
      {...props}
      field="followUps"
      noun="Follow-up"
      items={copy.followUps}
      fresh={() => ({ question: '', listenFor: '' })}
      onChange={(followUps) => change({ followUps })}
    >
      {(one, put, index) => (
        <>
          <TextField
            {...props}
            field={`followUps.${index}.question`}
            label={`Follow-up ${index + 1}`}
            rows={2}
            value={one.question}
            onChange={(question) => put({ ...one, question })}
          />
          <TextField
            {...props}
            field={`followUps.${index}.listenFor`}
            label="What they listen for"
            rows={2}
            value={one.listenFor}
            onChange={(listenFor) => put({ ...one, listenFor })}
          />
        </>
      )}
    </ListField>
  )
}
