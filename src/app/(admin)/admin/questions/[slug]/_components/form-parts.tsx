'use client'

import type { ReactNode } from 'react'
import { DIFFICULTY_WORD, PROMPT_WORDS, TITLE_MAX, TYPE_WORD } from '@/domain/questions/words'
import type { FieldFault, WorkingCopy } from '@/domain/questions/working-copy'
import { Field, Select } from '@/components/ui/field'
import { countWords } from '@/lib/words'
import { FactsPart } from './facts-part'
import { ListField, TextField } from './fields'
import { faultAt, idOf, type Part } from './parts'

export type PartProps = {
  copy: WorkingCopy
  faults: readonly FieldFault[]
  readOnly: boolean
  change: (change: Partial<WorkingCopy>) => void
}

/** The fields of one part of the form. */
export function FormPart({ part, ...props }: PartProps & { part: Part }): ReactNode {
  switch (part) {
    case 'Prompt':
      return <PromptPart {...props} />
    case 'Hints':
      return <Texts {...props} field="hints" noun="Hint" />
    case 'Strategy':
      return <StrategyPart {...props} />
    case 'Key points':
      return <KeyPointsPart {...props} />
    case 'Answers':
      return <AnswersPart {...props} />
    case 'Follow-ups':
      return <FollowUpsPart {...props} />
    case 'Facts':
      return <FactsPart {...props} />
  }
}

function PromptPart({ copy, change, ...props }: PartProps) {
  const { min, max } = PROMPT_WORDS
  return (
    <>
      <TextField
        {...props}
        field="title"
        label={`Title, ${copy.title.length} of ${TITLE_MAX} characters`}
        value={copy.title}
        onChange={(title) => change({ title })}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <Pick
          {...props}
          field="difficulty"
          label="Difficulty"
          words={DIFFICULTY_WORD}
          value={copy.difficulty}
          onChange={(difficulty) => change({ difficulty })}
        />
        <Pick
          {...props}
          field="type"
          label="Type"
          words={TYPE_WORD}
          value={copy.type}
          onChange={(type) => change({ type })}
        />
        <TextField
          {...props}
          field="minutes"
          label="Minutes"
          value={copy.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      <TextField
        {...props}
        field="prompt"
        label={`Prompt, ${countWords(copy.prompt)} words of ${min} to ${max}`}
        rows={10}
        value={copy.prompt}
        onChange={(prompt) => change({ prompt })}
      />
      <TextField
        {...props}
        field="tests"
        label="What the interviewer tests"
        rows={4}
        value={copy.tests}
        onChange={(tests) => change({ tests })}
      />
    </>
  )
}

type PickProps = Pick<PartProps, 'faults' | 'readOnly'> & {
  field: string
  label: string
  words: Record<string, string>
  value: string
  onChange: (value: string) => void
}

/** One of a few words. Under review the choice is shown as it is and does not change. */
export function Pick({ field, label, words, value, faults, readOnly, onChange }: PickProps) {
  return (
    <Field label={label} error={faultAt(faults, field)}>
      <Select
        id={idOf(field)}
        value={value}
        onChange={({ currentTarget }) => !readOnly && onChange(currentTarget.value)}
      >
        {Object.entries(words).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  )
}

type TextsField = 'hints' | 'mistakes' | 'traps'

/** A list of texts. */
export function Texts({
  copy,
  change,
  field,
  noun,
  ...props
}: PartProps & { field: TextsField; noun: string }) {
  return (
    <ListField
      {...props}
      field={field}
      noun={noun}
      items={copy[field]}
      fresh={() => ''}
      onChange={(items) => change({ [field]: items })}
    >
      {(text, put, index) => (
        <TextField
          {...props}
          field={`${field}.${index}`}
          label={`${noun} ${index + 1}`}
          rows={3}
          value={text}
          onChange={put}
        />
      )}
    </ListField>
  )
}

function StrategyPart(props: PartProps) {
  const { copy, change, ...rest } = props
  return (
    <>
      <ListField
        {...rest}
        field="strategy"
        noun="Move"
        items={copy.strategy}
        fresh={() => ({ minutes: '', name: '', text: '' })}
        onChange={(strategy) => change({ strategy })}
      >
        {(move, put, index) => (
          <>
            <div className="grid gap-3 sm:grid-cols-[6rem_minmax(0,1fr)]">
              <TextField
                {...rest}
                field={`strategy.${index}.minutes`}
                label="Minutes"
                value={move.minutes}
                onChange={(minutes) => put({ ...move, minutes })}
              />
              <TextField
                {...rest}
                field={`strategy.${index}.name`}
                label={`Name of move ${index + 1}`}
                value={move.name}
                onChange={(name) => put({ ...move, name })}
              />
            </div>
            <TextField
              {...rest}
              field={`strategy.${index}.text`}
              label="What to do"
              rows={3}
              value={move.text}
              onChange={(text) => put({ ...move, text })}
            />
          </>
        )}
      </ListField>
      <Texts {...props} field="mistakes" noun="Mistake" />
    </>
  )
}

function KeyPointsPart({ copy, change, ...props }: PartProps) {
  return (
    <ListField
      {...props}
      field="keyPoints"
      noun="Key point"
      items={copy.keyPoints}
      fresh={() => ({ id: `point-${Date.now().toString(36)}`, text: '' })}
      onChange={(keyPoints) => change({ keyPoints })}
    >
      {(point, put, index) => (
        <>
          <TextField
            {...props}
            field={`keyPoints.${index}.text`}
            label={`Key point ${index + 1}`}
            rows={2}
            value={point.text}
            onChange={(text) => put({ ...point, text })}
          />
          <TextField
            {...props}
            field={`keyPoints.${index}.id`}
            label={`Id of key point ${index + 1}`}
            value={point.id}
            onChange={(id) => put({ ...point, id })}
          />
        </>
      )}
    </ListField>
  )
}

const ANSWERS = { passing: 'Passing', strong: 'Strong', outstanding: 'Outstanding' } as const

function AnswersPart({ copy, change, ...props }: PartProps) {
  return (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map((level) => (
    <TextField
      key={level}
      {...props}
      field={level}
      label={`${ANSWERS[level]}, ${countWords(copy[level])} words`}
      rows={12}
      value={copy[level]}
      onChange={(text) => change({ [level]: text })}
    />
  ))
}

function FollowUpsPart({ copy, change, ...props }: PartProps) {
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
