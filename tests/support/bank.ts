import { importContent } from '@/domain/questions/import-content'

import { contentFolder, questionText, topicsText } from './content-folder'
import { at } from './make'

const criterion = (id: string) => `  - { id: ${id}, name: N, question: Q?, levels: [a, b, c, d] }\n`

/**
 * Two topics below a group. Every text that a visitor may not read says LOCKED or ANSWER;
 * only previews say OPEN.
 */
export async function importBank(more: Record<string, string> = {}): Promise<string> {
  const words = (mark: string) => `${mark} ${'word '.repeat(70)}`
  const text = (title: string, fields: Parameters<typeof questionText>[0] = {}) =>
    questionText({
      title,
      prompt: words(fields.preview ? 'OPENPROMPT' : 'LOCKEDPROMPT'),
      outstanding: 'ANSWERTEXT',
      ...fields,
    })
  const hard = { difficulty: 'Hard', moves: '1. *15 min.* **A.** b\n2. *30 min.* **C.** d' }
  const root = await contentFolder({
    'topics.yml': topicsText([
      { slug: 'all', title: 'Everything', groups: ['retention', 'pricing'], previews: ['open-price'] },
      { slug: 'retention', title: 'Retention' },
      { slug: 'pricing', title: 'Pricing' },
    ]),
    'questions/retention/open-cohorts.md': text('Cohorts in the open', { preview: true }),
    'questions/retention/locked-churn.md': text('Churn behind the gate', {
      tags: '[survival-analysis, uplift]',
    }),
    'questions/retention/locked-hard.md': text('A hard question on margins', hard),
    'questions/pricing/open-price.md': text('Price of an open question', {
      preview: true,
      type: 'Case Study',
      ...hard,
    }),
    'questions/pricing/locked-fences.md': text('Fences between segments', {
      type: 'Behavioral',
      tags: '[pricing, fences]',
    }),
    'rubrics/technical.yml': `type: Technical\ncriteria:\n${['a', 'b', 'c', 'd'].map(criterion).join('')}`,
    ...more,
  })
  await importContent({ system: 'import' }, root, at(0))
  return root
}
