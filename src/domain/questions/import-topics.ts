import { uuidv7 } from 'uuidv7'
import type { Topic } from '@/generated/prisma/client'
import type { Db } from '@/infra/db'
import type { TopicEntry } from './content/topics-file'

/**
 * Creates and updates topics; of one that was edited in the app only the place follows the file. Gives their ids by
 * slug, those whose title has changed, and those whose text the app kept though the file says otherwise.
 */
export async function importTopics(
  tx: Db,
  entries: readonly TopicEntry[],
): Promise<{ ids: Map<string, string>; retitled: string[]; changed: number; kept: string[] }> {
  const rows = await tx.topic.findMany()
  const edited = await editedHere(tx)
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]))
  for (const { slug } of entries) if (!ids.has(slug)) ids.set(slug, uuidv7())

  const retitled: string[] = []
  const kept: string[] = []
  let changed = 0
  // Groups come first, so that a member's reference always finds its row.
  for (const entry of [...entries].sort((a, b) => b.groups.length - a.groups.length)) {
    const id = ids.get(entry.slug) as string
    const row = rows.find((candidate) => candidate.id === id)
    const wanted = columnsOf(entry, entries, ids)
    const columns = row && edited.has(id) ? { ...wanted, ...textOf(row) } : wanted
    if (JSON.stringify(columns) !== JSON.stringify(wanted)) kept.push(entry.slug)
    if (row && JSON.stringify({ ...row, ...columns }) === JSON.stringify(row)) continue
    changed += 1
    if (row && row.title !== columns.title) retitled.push(id)
    await tx.topic.upsert({ where: { id }, create: { id, slug: entry.slug, ...columns }, update: columns })
  }
  return { ids, retitled, changed, kept }
}

/** The topics that an administrator has changed. */
async function editedHere(tx: Db): Promise<Set<string>> {
  const events = await tx.event.findMany({
    where: { action: 'topic.changed' },
    distinct: ['subjectId'],
    select: { subjectId: true },
  })
  return new Set(events.map(({ subjectId }) => subjectId))
}

const textOf = ({ title, description, probes, connects, previewSlugs }: Topic) => ({
  title,
  description,
  probes,
  connects,
  previewSlugs,
})

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
