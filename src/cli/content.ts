import { checkContent } from '@/domain/guides/check-content'
import { faultLine } from '@/domain/questions/content/fault'

/** Says by file and line what in `content/` does not meet the bar; 1 when there is anything. */
export async function content(): Promise<number> {
  const faults = await checkContent('content')
  for (const fault of faults) console.error(`content/${faultLine(fault)}`)
  console.log(faults.length === 0 ? 'The content meets the bar.' : `${faults.length} to mend.`)
  return faults.length === 0 ? 0 : 1
}
