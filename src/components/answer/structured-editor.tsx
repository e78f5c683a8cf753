'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import {
  PERSONA_PARTS,
  readAnswer,
  STAR_PARTS,
  writeAnswer,
  type BlockValue,
  type StructuredAnswer,
} from '@/domain/practice/answer'
import type { Block } from '@/domain/questions/schema'
import { Field, TextArea } from '@/components/ui/field'
import { TableBlock } from './table-block'

type StructuredEditorProps = {
  blocks: Block[]
  text: string
  onChange: (text: string) => void
  readOnly?: boolean
  /** In the practice room: the switch to the preview. The editor then scrolls in its pane. */
  views?: ReactNode
  isPreviewed?: boolean
}

/** The blocks that a structured question asks for. The stored text stays one text. */
export function StructuredEditor(props: StructuredEditorProps) {
  const { blocks, text, onChange, readOnly = false, views, isPreviewed } = props
  const answer = readAnswer(text, blocks)
  const change = (id: string, value: BlockValue) => {
    const next: StructuredAnswer = { ...answer, [id]: value }
    onChange(writeAnswer(next))
  }
  return (
    <>
      {views && <div className="border-b border-line px-2 py-1">{views}</div>}
      <div
        id={isPreviewed ? undefined : 'answer'}
        hidden={isPreviewed}
        className={clsx('grid content-start gap-8 px-4 py-5', views && 'min-h-0 flex-1 overflow-y-auto')}
      >
        {blocks.map((block) => {
          const value = answer[block.id]
          if (!value) return null
          return (
            <fieldset key={block.id} className="min-w-0">
              <legend className="text-base font-semibold">{block.label}</legend>
              {block.help && <p className="text-sm text-ink-3">{block.help}</p>}
              <div className="mt-3">
                <Body
                  block={block}
                  value={value}
                  readOnly={readOnly}
                  onChange={(next) => change(block.id, next)}
                />
              </div>
            </fieldset>
          )
        })}
      </div>
    </>
  )
}

type BodyProps = {
  block: Block
  value: BlockValue
  readOnly: boolean
  onChange: (value: BlockValue) => void
}

function Body({ block, value, readOnly, onChange }: BodyProps) {
  if (value.kind === 'text') {
    return (
      <Area
        label={block.label}
        hidden
        text={value.text}
        rows={6}
        readOnly={readOnly}
        onChange={(text) => onChange({ kind: 'text', text })}
      />
    )
  }
  if (value.kind === 'star') {
    return (
      <Parts
        parts={STAR_PARTS}
        fields={value.fields}
        rows={4}
        readOnly={readOnly}
        onChange={(fields) => onChange({ kind: 'star', fields })}
      />
    )
  }
  if (value.kind === 'personas') {
    return <Personas value={value} readOnly={readOnly} onChange={onChange} />
  }
  const columns = block.kind === 'table' ? block.columns : []
  return <TableBlock columns={columns} value={value} readOnly={readOnly} onChange={onChange} />
}

type PersonasProps = {
  value: Extract<BlockValue, { kind: 'personas' }>
  readOnly: boolean
  onChange: (value: BlockValue) => void
}

function Personas({ value, readOnly, onChange }: PersonasProps) {
  return (
    <div className="grid gap-5">
      {value.personas.map((persona, i) => (
        <fieldset key={i} className="min-w-0 border-l border-line-strong pl-4">
          <legend className="float-left mb-3 w-full text-ui font-medium text-ink-2">Persona {i + 1}</legend>
          <div className="clear-both">
            <Parts
              parts={PERSONA_PARTS}
              fields={persona}
              rows={2}
              readOnly={readOnly}
              wide
              onChange={(fields) =>
                onChange({
                  kind: 'personas',
                  personas: value.personas.map((old, j) => (j === i ? fields : old)),
                })
              }
            />
          </div>
        </fieldset>
      ))}
    </div>
  )
}

type PartsProps = {
  parts: readonly { id: string; label: string; help?: string }[]
  fields: Record<string, string>
  rows: number
  readOnly: boolean
  wide?: boolean
  onChange: (fields: Record<string, string>) => void
}

function Parts({ parts, fields, rows, readOnly, wide, onChange }: PartsProps) {
  return (
    <div className={wide ? 'grid gap-4 lg:grid-cols-2' : 'grid gap-4'}>
      {parts.map(({ id, label, help }) => (
        <Area
          key={id}
          label={label}
          help={help}
          text={fields[id] ?? ''}
          rows={rows}
          readOnly={readOnly}
          onChange={(text) => onChange({ ...fields, [id]: text })}
        />
      ))}
    </div>
  )
}

type AreaProps = {
  label: string
  hidden?: boolean
  help?: string
  text: string
  rows: number
  readOnly: boolean
  onChange: (text: string) => void
}

function Area({ label, hidden, help, text, rows, readOnly, onChange }: AreaProps) {
  return (
    <Field label={hidden ? <span className="sr-only">{label}</span> : label} hint={help}>
      <TextArea
        value={text}
        rows={rows}
        readOnly={readOnly}
        className={clsx(
          'field-sizing-content text-[1rem] read-only:bg-sunken',
          rows > 2 ? 'min-h-28' : 'min-h-16',
        )}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
