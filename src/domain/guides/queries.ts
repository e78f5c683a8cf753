import { readLibrary } from './library'
import type { Read } from './parse-guide'
import type { Career, Guide, Skill } from './schema'

/** Files with faults are left out; `npm run content` names them. */
const pages = <T>(reads: readonly Read<T>[]): T[] => reads.flatMap(({ page }) => page ?? [])

export type GuideSummary = Pick<Guide, 'slug' | 'title' | 'summary' | 'minutes'>

const toSummary = ({ slug, title, summary, minutes }: Guide | Skill): GuideSummary => ({
  slug,
  title,
  summary,
  minutes,
})

/** All guides in reading order. */
export async function listGuides(root?: string): Promise<(GuideSummary & Pick<Guide, 'kind'>)[]> {
  const { guides } = await readLibrary(root)
  return pages(guides)
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title))
    .map((guide) => ({ ...toSummary(guide), kind: guide.kind }))
}

/** These guides, in this order; unknown slugs are left out. */
export async function getGuideSummaries(slugs: readonly string[]): Promise<GuideSummary[]> {
  const guides = pages((await readLibrary()).guides)
  return slugs.flatMap((slug) => guides.filter((guide) => guide.slug === slug).map(toSummary))
}

export async function getGuide(slug: string): Promise<Guide | undefined> {
  return pages((await readLibrary()).guides).find((guide) => guide.slug === slug)
}

export async function listSkills(): Promise<GuideSummary[]> {
  return pages((await readLibrary()).skills).map(toSummary)
}

/** A skill with the careers that need it. */
export async function getSkill(
  slug: string,
): Promise<(Skill & { careers: Pick<Career, 'slug' | 'title'>[] }) | undefined> {
  const library = await readLibrary()
  const skill = pages(library.skills).find((page) => page.slug === slug)
  if (!skill) return undefined
  const careers = pages(library.careers).filter(({ skills }) => skills.includes(slug))
  return { ...skill, careers: careers.map((career) => ({ slug: career.slug, title: career.title })) }
}

export type CareerEntry = Omit<Career, 'skills'> & { skills: { slug: string; title: string }[] }

/** All careers by title, their skills named. */
export async function listCareers(): Promise<CareerEntry[]> {
  const library = await readLibrary()
  const skills = pages(library.skills)
  return pages(library.careers)
    .sort((a, b) => a.title.localeCompare(b.title))
    .map((career) => ({
      ...career,
      skills: skills
        .filter(({ slug }) => career.skills.includes(slug))
        .map(({ slug, title }) => ({ slug, title })),
    }))
}
