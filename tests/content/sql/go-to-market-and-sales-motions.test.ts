import { expect, test } from 'vitest'

import { sqlContent, tablesOf } from '../../support/sql-answers'

const slug = 'win-rates-with-open-deals-in-sql'

test(`${slug}: what the traps give, as its text says`, async () => {
  const content = sqlContent(slug)
  const client = await tablesOf(content.data!)
  const rates = async (condition: string, join: string) => {
    const { rows } = await client.query<{ segment: string; rate: string }>(`
      SELECT segment, ROUND(100.0 * COUNT(*) FILTER (WHERE status = 'won') / COUNT(*), 1)::text AS rate
      FROM deals d ${join} JOIN LATERAL (SELECT status FROM deal_events e
        WHERE e.deal_id = d.deal_id AND ${condition} ORDER BY event_on DESC, event_id DESC LIMIT 1) s ON true
      WHERE created_on BETWEEN '2026-01-01' AND '2026-03-17' AND segment IS NOT NULL GROUP BY segment`)
    return Object.fromEntries(rows.map(({ segment, rate }) => [segment, rate]))
  }
  expect(await rates('true', 'LEFT')).toMatchObject({ clinic: '60.0' })
  expect(await rates('event_on <= created_on + 90', '')).toMatchObject({ clinic: '66.7', office: '50.0' })
  expect(await rates('event_on < created_on + 90', 'LEFT')).toMatchObject({ office: '0.0' })
  expect(await rates("status = 'won'", 'LEFT')).toMatchObject({ school: '33.3' })
})
