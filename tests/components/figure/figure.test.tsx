import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { Markdown } from '@/components/markdown'
import { readFigure } from '@/lib/figure'

const bars = `kind: bars
title: Kept by a call
caption: Only band 2 pays.
unit: "%"
series: [Kept]
rows:
  - { label: Band 1, values: [-2.5], low: [-8], high: [3] }
  - { label: Band 2, values: [30], low: [12], high: [48] }
reference: { label: Break-even, value: 25 }`

const lines = `kind: lines
title: Still there
caption: Half have left after five months.
x: { label: Month, values: [0, 5, 9] }
y: { label: Share, unit: "%", from: 0, to: 100 }
series:
  - { label: Monthly, values: [100, 50, null] }
  - { label: Yearly, values: [100, 100, 100] }`

const points = `kind: points
title: Need and access
caption: Begin at the upper right.
x: { label: Access }
y: { label: Need }
points: [{ label: Clinics, x: 7, y: 8 }, { label: Schools, x: 2, y: 3 }]
split: { x: 5, y: 5 }`

const steps = `kind: steps
title: The way
caption: Each step can send you back.
steps: [{ title: Decide, text: What differs? }, { title: Test, text: Does it hold? }]`

const tree = `kind: tree
title: Margin
caption: Multiply along a line.
root: { label: Margin, children: [{ label: Customers, text: who bought }, { label: Each }] }`

const figure = (yaml: string) => render(<Markdown anchors>{`\`\`\`figure\n${yaml}\n\`\`\``}</Markdown>)
const tableRows = () => screen.getAllByRole('row', { hidden: true }).map((row) => row.textContent)

test('bars carry their numbers and intervals, in the drawing and in a table', () => {
  figure(bars)
  const [wide, narrow] = screen.getAllByRole('img', { name: 'Kept by a call. Only band 2 pays.' })
  for (const drawing of [wide!, narrow!]) {
    expect(within(drawing).getByText('30 % (12 to 48)')).toBeInTheDocument()
    expect(within(drawing).getByText('Break-even: 25 %')).toBeInTheDocument()
  }
  expect(tableRows()).toEqual([
    'GroupKept',
    'Band 1−2.5 % (−8 to 3)',
    'Band 230 % (12 to 48)',
    'Break-even25 %',
  ])
})

test('a bar is as long as its number', () => {
  const { container } = figure(bars)
  const [low, high] = [...container.querySelectorAll('svg rect')].map((bar) =>
    Number(bar.getAttribute('width')),
  )
  expect(high! / low!).toBeCloseTo(30 / 2.5, 5)
})

test('lines break where a value is missing, and are told apart by more than colour', () => {
  const { container } = figure(lines)
  const [first, second] = container.querySelectorAll('svg[role=img] path[stroke-width="2.5"]')
  expect(first?.getAttribute('d')?.match(/[ML]/g)).toEqual(['M', 'L'])
  expect(second?.getAttribute('stroke-dasharray')).toBeTruthy()
  expect(tableRows()).toEqual(['MonthMonthlyYearly', '0100 %100 %', '550 %100 %', '9–100 %'])
})

test('points have their names beside them', () => {
  figure(points)
  const [wide] = screen.getAllByRole('img')
  expect(within(wide!).getByText('Clinics')).toBeInTheDocument()
  expect(tableRows()).toEqual(['PointAccessNeed', 'Clinics78', 'Schools23'])
})

test('steps and trees are lists that can be read', () => {
  figure(steps)
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '1DecideWhat differs?',
    '2TestDoes it hold?',
  ])
  figure(tree)
  expect(screen.getByText('Customers').closest('ul')?.closest('li')).toHaveTextContent(/^Margin/)
})

describe('what cannot be drawn', () => {
  test.each([
    ['no YAML', 'kind: ['],
    ['an unknown kind', 'kind: pie'],
    ['rows that do not fit the series', bars.replace('series: [Kept]', 'series: [Kept, Lost]')],
    ['lines that do not fit the axis', lines.replace('[100, 50, null]', '[100]')],
    ['an alias bomb', `a: &a [x]\nb: [*a, *a]`],
  ])('%s is shown as it was written', (_name, yaml) => {
    expect(readFigure(yaml)).toBeUndefined()
    figure(yaml)
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent(yaml.split('\n')[0]!)
  })

  test('a figure that a user wrote stays code', () => {
    render(<Markdown userWritten>{`\`\`\`figure\n${bars}\n\`\`\``}</Markdown>)
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getByRole('group', { name: 'Code' })).toHaveTextContent('kind: bars')
  })
})
