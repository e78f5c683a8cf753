import { checkContent } from '@/domain/guides/check-content'
import { alikePairs, TOO_ALIKE } from '@/domain/questions/content/alike'
import { faultLine } from '@/domain/questions/content/fault'
import { parseContent } from '@/domain/questions/parse-content'

/** Says by file and line what in `content/` does not meet the bar, and which texts are most alike; 1 when there is anything. */
export async function content(): Promise<number> {
  const faults = await checkContent('content')
  for (const fault of faults) console.error(`content/${faultLine(fault)}`)
  const { questions } = await parseContent('content')
  for (const what of ['prompt', 'answer'] as const)
    for (const { a, b, likeness } of alikePairs(questions, what, 3))
      console.log(`Most alike, ${what}: ${likeness.toFixed(2)} of at most ${TOO_ALIKE[what]}: ${a}, ${b}`)
  console.log(faults.length === 0 ? 'The content meets the bar.' : `${faults.length} to mend.`)
  return faults.length === 0 ? 0 : 1
}
