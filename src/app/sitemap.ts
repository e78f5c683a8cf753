import type { MetadataRoute } from 'next'
import { listGuides, listSkills } from '@/domain/guides/queries'
import { listPreviewSlugs, listTopics } from '@/domain/questions/topic-queries'
import { appOrigin } from '@/web/origin'

export const dynamic = 'force-dynamic'

/** The addresses that anybody may read in full, and no others. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [topics, previews, guides, skills] = await Promise.all([
    listTopics(),
    listPreviewSlugs(),
    listGuides(),
    listSkills(),
  ])
  const paths = [
    ...['/', '/topics', '/questions', '/guides', '/careers'],
    ...topics.map(({ slug }) => `/topics/${slug}`),
    ...previews.map((slug) => `/questions/${slug}`),
    ...guides.map(({ slug }) => `/guides/${slug}`),
    ...skills.map(({ slug }) => `/skills/${slug}`),
  ]
  return paths.map((path) => ({ url: new URL(path, appOrigin()).href }))
}
