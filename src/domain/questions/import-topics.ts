import { uuidv7 } from 'uuidv7'
import type { Db } from '@/infra/db'
import type { TopicEntry } from './content/topics-file'

/** Creates and updates topics. Gives their ids by slug, and those whose title has changed. */
export async function importTopics(
  tx: Db,
  entries: readonly TopicEntry[],
): Promise<{ ids: Map<string, string>; retitled: string[]; changed: number }> {
  const rows = await tx.topic.findMany()
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]))
  for (const { slug } of entries) if (!ids.has(slug)) ids.set(slug, uuidv7())

  const retitled: string[] = []
  let changed = 0
  // Groups come first, so that a member's reference always finds its row.
  for (const entry of [...entries].sort((a, b) => b.groups.length - a.groups.length)) {
    const id = ids.get(entry.slug) as string
    const row = rows.find((candidate) => candidate.id === id)
    const columns = columnsOf(entry, entries, ids)
    if (row && JSON.stringify({ ...row, ...columns }) === JSON.stringify(row)) continue
    changed += 1
    if (row && row.title !== entry.title) retitled.push(id)
    await tx.topic.upsert({ where: { id }, create: { id, slug: entry.slug, ...columns }, update: columns })
  }
  return { ids, retitled, changed }
}

function columnsOf(entry: TopicEntry, entries: readonly TopicEntry[], ids: Map<string, string>) {
  const group = entries.find(({ groups }) => groups.includes(entry.slug))
  return {
    position: entries.indexOf(entry),
    title: entry.title,
    description: entry.description.trim(),
    probes: entry.probes,
    connects: entry.connects.trim(),
    previewSlugs: entry.previews,
    groupId: group ? (ids.get(group.slug) ?? null) : null,
  }
}
