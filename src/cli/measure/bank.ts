import { makeScratchBank, printGrowth, timeAsItGrows } from './growing'

/** Times the list queries of the bank in a database of its own that grows from a thousand questions to a hundred thousand. */
export async function measureBank(): Promise<void> {
  const client = await makeScratchBank('bank')
  const { growBank, makeRegular } = await import('./make-bank')
  const { timeLists } = await import('./time-lists')
  let regular: Awaited<ReturnType<typeof makeRegular>> | undefined
  const pairs = await timeAsItGrows({
    of: 'questions',
    grow: (size) => growBank(client, size),
    time: async () => timeLists(client, (regular ??= await makeRegular(client))),
  })
  console.log(
    '\nBank. Milliseconds in the database (planning and execution of all statements of a request), median of 20,',
  )
  console.log('the worst of every sort, first page and middle of the list.')
  printGrowth('list', pairs)
}
