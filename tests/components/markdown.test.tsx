import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { Markdown } from '@/components/markdown'
import { isHeavyMarkdown } from '@/lib/heavy-markdown'
import { headingsOf, toHast } from '@/lib/markdown'

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox)',
  '<javascript:alert(1)>',
  '![x](https://example.org/track.png)',
  '[x]: javascript:alert(1)\n\n[x]',
  '| <svg onload=alert(1)> | b |\n|---|---|\n| <b onclick=x>1</b> | 2 |',
  '```html" onmouseover="alert(1)\n<iframe src=//example.org>\n```',
  '<a href="x" style="position:fixed">y</a>',
  '<math><mtext></table><mglyph><style><img src=x onerror=alert(1)>',
  '[^1]\n\n[^1]: <object data=x>',
])('%s runs nothing and loads nothing', (markdown) => {
  const { container } = render(<Markdown userWritten>{markdown}</Markdown>)
  expect(
    container.querySelector('script, img, iframe, object, style, math, [style], [onerror], [onclick]'),
  ).toBeNull()
  for (const { href } of container.querySelectorAll('a')) expect(href).toMatch(/^(https?:|mailto:|$)/)
})

test('HTML and footnotes in an answer are shown as they were typed', () => {
  const { container } = render(
    <Markdown userWritten>{'Rank by <segment> and say why[^1].\n\n[^1]: See below.'}</Markdown>,
  )
  expect(container).toHaveTextContent('Rank by <segment> and say why[^1]. [^1]: See below.')
})

test('a link that a person wrote passes no credit on; one of this site is an ordinary link', () => {
  render(<Markdown userWritten>[theirs](https://example.org)</Markdown>)
  expect(screen.getByRole('link', { name: 'theirs' })).toHaveAttribute('rel', 'nofollow ugc noopener')
  render(<Markdown>[ours](/guides/one)</Markdown>)
  expect(screen.getByRole('link', { name: 'ours' })).not.toHaveAttribute('rel')
})

test('a table scrolls in a region that has a name and can have the focus', () => {
  render(<Markdown>{'| Segment | Lift |\n|---|--:|\n| Late | 3.5 |'}</Markdown>)
  const region = screen.getByRole('region', { name: 'Table: Segment, Lift' })
  expect(region).toHaveAttribute('tabindex', '0')
  expect(within(region).getByRole('cell', { name: '3.5' })).toHaveAttribute('align', 'right')
})

test('in the texts of this site a number and its per cent stay on one line', () => {
  const { container } = render(<Markdown>{'| rate |\n|---|\n| 88.0 % |\n\nReach 80 % by `9 % 2`.'}</Markdown>)
  expect(container.textContent).toContain('88.0\u00A0%')
  expect(container.textContent).toContain('Reach 80\u00A0% by 9 % 2')
})

test('the empty corner of a table is no heading', () => {
  render(<Markdown>{'| | Nordics |\n|---|---|\n| partners | none |'}</Markdown>)
  expect(screen.getAllByRole('columnheader')).toHaveLength(1)
})

test('a task list says what is done without a box to tick', () => {
  render(<Markdown>{'- [x] sized\n- [ ] tested'}</Markdown>)
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.getByRole('img', { name: 'Done:' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'To do:' })).toBeInTheDocument()
})

test('headings rank below those of the page, unless the text is the page', () => {
  render(<Markdown>{'# One\n\n## Two'}</Markdown>)
  expect(screen.getByRole('heading', { level: 3, name: 'One' })).not.toHaveAttribute('id')
  expect(headingsOf(toHast('## A b\n\n### c\n\n## A b', { anchors: true }))).toEqual([
    { id: 'part-a-b', title: 'A b' },
    { id: 'part-a-b-1', title: 'A b' },
  ])
})

test('SQL is coloured, an unknown language is not', () => {
  const { container } = render(<Markdown>{'```sql\nselect 1\n```\n\n```brainfuck\n+\n```'}</Markdown>)
  expect(container.querySelectorAll('.hljs-keyword')).toHaveLength(1)
  expect(container.querySelector('[class*=brainfuck]')).toBeNull()
})

test.each([
  ['quotes inside quotes', '>'.repeat(50_000)],
  ['lists inside lists', '1. '.repeat(16_000)],
  ['both by turns', `Fine.\r\n\r\n${'> - '.repeat(12_000)}x`],
  ['signs that open and never close', '*a_ '.repeat(12_000)],
  ['brackets', '['.repeat(50_000)],
  ['a quote that goes on by itself', `> a\n${'b\n'.repeat(25_000)}`],
])('%s would keep the parser busy and come back as typed', (_, text) => {
  expect(isHeavyMarkdown(text)).toBe(true)
  expect(toHast(text).children).toMatchObject([{ tagName: 'pre', children: [{ value: text }] }])
})

test('what people write is none of that', () => {
  const answers = [
    'Some *words* of_prose [here](/guides/a), and more.\n\n'.repeat(1000),
    `${'> '.repeat(10)}quoted\n\n${'- '.repeat(40)}\n\n${'* '.repeat(40)}\n`,
    `\`\`\`sql\n${'SELECT customer_id FROM orders o\n'.repeat(1500)}\`\`\``,
  ]
  for (const text of answers) expect(isHeavyMarkdown(text)).toBe(false)
})
