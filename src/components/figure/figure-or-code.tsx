import type { Element } from 'hast'
import type { ComponentProps } from 'react'
import { readFigure } from '@/lib/figure'
import { textOf } from '@/lib/syntax-tree'
import { FigureView } from './figure'
import { CodeBlock } from '../ui/code-block'

/** A ```figure block as a drawing; any other code, and a figure that cannot be read, as code. */
export function FigureOrCode({ node, ...rest }: ComponentProps<'pre'> & { node?: Element }) {
  const [code] = node?.children ?? []
  const isFigure = code?.type === 'element' && [code.properties.className].flat().includes('language-figure')
  const figure = isFigure ? readFigure(textOf(code)) : undefined
  return figure ? <FigureView figure={figure} /> : <CodeBlock {...rest} />
}
