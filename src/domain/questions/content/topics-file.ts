import * as z from 'zod'
import { slug, storableText } from '@/domain/core/text'
import type { Fault } from './fault'
import { checkYaml, readYaml } from './front-matter'

const line = storableText.trim().min(1)

/** What a topic says, with its limits, here and in the app. */
export const topicFields = {
  title: line.max(80, 'Shorten the title to 80 characters.'),
  description: line.max(1200, 'Shorten the description to 1,200 characters.'),
  probes: z.array(line).min(3, 'Name three to five probes.').max(5, 'Name three to five probes.'),
}

const topicSchema = z.strictObject({
  slug,
  ...topicFields,
  connects: line.default(''),
  previews: z.array(slug).max(5, 'Name at most five previews.').default([]),
  groups: z.array(slug).default([]),
})

export type TopicEntry = z.output<typeof topicSchema> & { line: number }

/** Reads topics.yml, in display order. */
export function readTopicsFile(file: string, text: string): { topics: TopicEntry[]; faults: Fault[] } {
  const yaml = readYaml(file, text)
  const { value = [], faults } = checkYaml(
    z.array(topicSchema).min(1, 'Write at least one topic.'),
    yaml,
    file,
  )
  const topics = value.map((topic, index) => ({ ...topic, line: yaml.lineOf([index]) }))
  return { topics, faults: [...faults, ...twice(topics, file), ...strangers(topics, file)] }
}

function twice(topics: readonly TopicEntry[], file: string): Fault[] {
  const slugs = topics.map((topic) => topic.slug)
  return topics
    .filter((topic, index) => slugs.indexOf(topic.slug) < index)
    .map((topic) => ({
      file,
      line: topic.line,
      message: `Rename this topic: “${topic.slug}” is taken above.`,
    }))
}

function strangers(topics: readonly TopicEntry[], file: string): Fault[] {
  const slugs = new Set(topics.map((topic) => topic.slug))
  return topics.flatMap((topic) =>
    topic.groups
      .filter((member) => !slugs.has(member) || member === topic.slug)
      .map((member) => ({
        file,
        line: topic.line,
        message: `Remove “${member}” from groups: no other topic has that slug.`,
      })),
  )
}
