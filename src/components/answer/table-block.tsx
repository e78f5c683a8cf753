'use client'

import type { BlockValue } from '@/domain/practice/answer'
import { Button } from '@/components/ui/button'

type Table = Extract<BlockValue, { kind: 'table' }>
type TableBlockProps = {
  columns: string[]
  value: Table
  readOnly: boolean
  onChange: (value: Table) => void
}

const MOST_ROWS = 20

/** A table to fill in: a real table on a wide screen, one group of fields a row on a phone. */
export function TableBlock({ columns, value, readOnly, onChange }: TableBlockProps) {
  const change = (row: number, column: number, text: string) =>
    onChange({
      kind: 'table',
      rows: value.rows.map((cells, r) =>
        r === row ? cells.map((cell, c) => (c === column ? text : cell)) : cells,
      ),
    })
  const add = () => onChange({ kind: 'table', rows: [...value.rows, columns.map(() => '')] })

  return (
    <>
      <table className="w-full table-fixed text-ui max-lg:block">
        <thead className="max-lg:sr-only">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="pr-2 pb-1 text-left text-sm font-medium text-ink-2">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:grid max-lg:gap-5">
          {value.rows.map((cells, row) => (
            <tr
              key={row}
              className="max-lg:grid max-lg:gap-2 max-lg:border-l max-lg:border-line-strong max-lg:pl-4"
            >
              {columns.map((column, c) => (
                <td key={column} className="pr-2 pb-2 align-top max-lg:p-0">
                  <span aria-hidden="true" className="text-sm font-medium text-ink-2 lg:hidden">
                    {column}
                  </span>
                  <textarea
                    aria-label={`${column}, row ${row + 1}`}
                    value={cells[c]}
                    rows={2}
                    readOnly={readOnly}
                    onChange={(event) => change(row, c, event.target.value)}
                    className="control block field-sizing-content resize-y read-only:bg-sunken"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && value.rows.length < MOST_ROWS && (
        <Button type="button" size="s" className="mt-2" onClick={add}>
          Add a row
        </Button>
      )}
    </>
  )
}
