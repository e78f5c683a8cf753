import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CommentList } from '@/components/review/comment-list'
import { MarkedAnswer } from '@/components/review/marked-answer'
import { placeComments, sentencesOf } from '@/components/review/places'
import { anchorAt } from '@/domain/reviews/anchors'
import type { Comment } from '@/domain/reviews/review'
import { toHast } from '@/lib/markdown'
import { textOf } from '@/lib/syntax-tree'

const on = (text: string, quote: string, id = quote): Comment => {
  const start = text.indexOf(quote)
  return {
    id: id.replaceAll(' ', '-'),
    anchor: anchorAt(text, start, start + quote.length)!,
    body: `On ${quote}`,
  }
}

function show(markdown: string, quotes: string[], { before = markdown } = {}) {
  const tree = toHast(markdown)
  const text = textOf(toHast(before))
  const placed = placeComments(
    tree,
    quotes.map((quote) => on(text, quote)),
  )
  render(
    <>
      <MarkedAnswer tree={tree} placed={placed} />
      <CommentList placed={placed} />
    </>,
  )
  return placed
}
const marks = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)

test('a comment marks its words across bold text and a link, and its number follows the link', () => {
  show('Count **the decisions** [first](https://example.org), then size.', ['the decisions first'])
  expect(marks()).toEqual(['the decisions', ' ', 'first'])
  const number = screen.getByRole('link', { name: 'Comment 1' })
  expect(number).toHaveAttribute('href', '#comment-the-decisions-first')
  expect(number.closest('sup')?.previousElementSibling).toHaveTextContent('first')
  expect(document.querySelector('a a')).toBeNull()
})

test('the words in the list lead to the number in the text, and the number back to the comment', () => {
  show('Count the decisions first.', ['the decisions'])
  const [words, number] = [
    screen.getByRole('link', { name: 'the decisions' }),
    screen.getByRole('link', { name: 'Comment 1' }),
  ]
  expect(words).toHaveAttribute('href', `#${number.id}`)
  expect(document.getElementById('comment-the-decisions')).toContainElement(words)
  expect(number).toHaveAttribute('href', '#comment-the-decisions')
})

test('where two comments overlap the stretch belongs to both and is told apart', () => {
  show('Eight segments cost eighty days.', ['Eight segments cost', 'segments cost eighty'])
  expect(marks()).toEqual(['Eight ', 'segments cost', ' eighty'])
  const [, shared] = document.querySelectorAll('mark')
  expect(shared).toHaveAttribute('data-comments', 'Eight-segments-cost segments-cost-eighty')
  expect(shared).toHaveClass('underline')
})

test('a comment stands in a cell of a table without harm to the table', () => {
  show('| A | B |\n| --- | --- |\n| one | two |', ['two'])
  expect(screen.getByRole('cell', { name: /^two/ })).toContainElement(document.querySelector('mark'))
})

test('a comment is found again by its words when the offsets have changed', () => {
  const [one] = show('A new start. The old words stay here.', ['old words'], {
    before: 'The old words stay here.',
  })
  expect(one?.place).toEqual({ start: 17, end: 26 })
  expect(marks()).toEqual(['old words'])
})

test('a comment whose words are gone is listed without a place, after the others', () => {
  show('Kept words.', ['Kept', 'gone'], { before: 'Kept words, gone.' })
  expect(marks()).toEqual(['Kept'])
  expect(screen.getByRole('region', { name: 'Without a place' })).toHaveTextContent('On gone')
})

test('every stretch knows its offset in the text of the answer', () => {
  const markdown = '- one **two**\n- three `four`\n\n> five'
  show(markdown, ['two'])
  const text = textOf(toHast(markdown))
  for (const stretch of document.querySelectorAll<HTMLElement>('[data-at]')) {
    expect(text.startsWith(stretch.textContent, Number(stretch.dataset.at))).toBe(true)
  }
})

test('sentences end with a paragraph or an item, not with a wrapped line', () => {
  const tree = toHast('One sentence\nover two lines. Another.\n\n- item one\n- item two')
  const text = textOf(tree)
  expect(sentencesOf(tree).map(({ start, end }) => text.slice(start, end))).toEqual([
    'One sentence\nover two lines.',
    'Another.',
    'item one',
    'item two',
  ])
})
