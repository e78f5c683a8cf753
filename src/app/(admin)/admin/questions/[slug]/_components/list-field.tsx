'use client'

import type { ReactNode } from 'react'
import type { FieldFault } from '@/domain/questions/working-copy'
import { Button } from '@/components/ui/button'
import { Fault } from '@/components/ui/field'
import { faultAt, idOf } from './parts'

type ListProps<Item> = {
  field: string
  /** Of one entry: "Hint". */
  noun: string
  items: Item[]
  fresh: () => Item
  faults: readonly FieldFault[]
  readOnly: boolean
  onChange: (items: Item[]) => void
  children: (item: Item, change: (item: Item) => void, index: number) => ReactNode
}

/** Entries in their order: add one at the end, take one out, move one up. */
export function ListField<Item>(props: ListProps<Item>) {
  const { field, noun, items, fresh, faults, readOnly, onChange, children } = props
  const fault = faultAt(faults, field)
  const put = (index: number, item: Item) => onChange(items.map((one, at) => (at === index ? item : one)))
  const swap = (index: number) =>
    onChange(
      items.map((one, at) =>
        at === index ? (items[index - 1] ?? one) : at === index - 1 ? (items[index] ?? one) : one,
      ),
    )
  return (
    <div role="group" aria-label={`${noun}s`} id={idOf(field)} tabIndex={-1} className="grid gap-4">
      {fault && <Fault>{fault}</Fault>}
      {items.map((item, index) => (
        <div key={index} className="grid gap-2 border-b border-line pb-4">
          {children(item, (changed) => put(index, changed), index)}
          {!readOnly && (
            <div className="flex flex-wrap gap-2">
              {index > 0 && (
                <Button type="button" size="s" variant="plain" onClick={() => swap(index)}>
                  Move up<span className="sr-only"> {`${noun.toLowerCase()} ${index + 1}`}</span>
                </Button>
              )}
              <Button
                type="button"
                size="s"
                variant="plain"
                onClick={() => onChange(items.filter((_, at) => at !== index))}
              >
                Take out<span className="sr-only"> {`${noun.toLowerCase()} ${index + 1}`}</span>
              </Button>
            </div>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          type="button"
          size="s"
          className="justify-self-start"
          onClick={() => onChange([...items, fresh()])}
        >
          Add a {noun.toLowerCase()}
        </Button>
      )}
    </div>
  )
}
