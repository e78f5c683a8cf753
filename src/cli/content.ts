import { checkTogether } from '@/domain/guides/check-content'
import { readLibrary } from '@/domain/guides/library'
import { alikePairs, TOO_ALIKE } from '@/domain/questions/content/alike'
import { faultLine } from '@/domain/questions/content/fault'
import { parseContent } from '@/domain/questions/parse-content'

const SHOWN = 3

/**
 * Says by file and line what in `content/` does not meet the bar, and which texts are most alike; 1 when there is
 * anything to mend.
 */
export async function content(): Promise<number> {
  const [bank, library] = await Promise.all([parseContent('content'), readLibrary('content')])
  const faults = checkTogether(bank, library)
  for (const fault of faults) console.error(`content/${faultLine(fault)}`)
  for (const what of ['prompt', 'answer'] as const)
    for (const { a, b, likeness } of alikePairs(bank.questions, what).slice(0, SHOWN))
      console.log(
        `Most alike, ${what}: ${likeness.toFixed(2)} of at most ${TOO_ALIKE[what]}: ${a.name}, ${b.name}`,
      )
  console.log(faults.length === 0 ? 'The content meets the bar.' : `${faults.length} to mend.`)
  return faults.length === 0 ? 0 : 1
}
