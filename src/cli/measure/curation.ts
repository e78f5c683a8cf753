import { makeScratchBank, printGrowth, timeAsItGrows } from './growing'

/** Times the administrators' lists in a database that grows from a thousand rows of each kind to a hundred thousand. */
export async function measureCuration(): Promise<void> {
  const client = await makeScratchBank('curation')
  const { growCuration, spread } = await import('./make-curation')
  const { growDesk, makeAdmin } = await import('./make-desk')
  const { growQueue } = await import('./make-queue')
  const { timeCurated } = await import('./time-curated')
  const { timeDesk } = await import('./time-desk')
  const admin = await makeAdmin(client)
  const pairs = await timeAsItGrows({
    of: 'questions, reports, people, events and waiting answers',
    grow: async (size) => {
      await growQueue(client, size)
      await growDesk(client, size)
      await growCuration(client, size)
    },
    time: async () => {
      const usual = [...(await timeCurated(client, admin, '')), ...(await timeDesk(client, admin, ''))]
      await spread(client, 'drafts')
      return [
        ...usual,
        ...(await timeCurated(client, admin, 'nearly all drafts: ')),
        ...(await timeDesk(client, admin, 'all reports open: ')),
      ]
    },
  })
  console.log('\nCuration. Milliseconds in the database, median of 20.')
  printGrowth('list', pairs)
}
