import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getSkill } from '@/domain/guides/queries'
import { getCards } from '@/domain/questions/queries'
import { Markdown } from '@/components/markdown'
import { QuestionRow } from '@/components/question-row'
import { Hang } from '@/components/ui/hang'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { Rows } from '@/components/ui/row'
import { getViewer } from '@/web/session'
import { Parts } from './_components/parts'

type Props = PageProps<'/skills/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const skill = await getSkill((await params).slug)
  if (!skill) return {}
  return {
    title: skill.title,
    description: skill.summary,
    alternates: { canonical: `/skills/${skill.slug}` },
  }
}

export default async function SkillPage({ params }: Props) {
  const skill = await getSkill((await params).slug)
  if (!skill) notFound()
  const { scenarios, samples, careers } = skill
  const cards = await getCards(await getViewer(), [...scenarios.map(({ question }) => question), ...samples])
  return (
    <Page>
      <PageHead
        face="content"
        title={skill.title}
        crumbs={[{ label: 'Guides', href: '/guides' }]}
        lede={<p>{skill.summary}</p>}
        meta={[`${skill.minutes} min to read`]}
      />
      <Hang first id="definition" title="Definition">
        <Markdown>{skill.definition}</Markdown>
      </Hang>
      <Hang id="scenarios" title="Scenarios" note="Case studies to start, by level">
        <Rows label="Scenarios">
          {scenarios.map(({ level, question }) => {
            const card = cards.get(question)
            return card && <QuestionRow key={level} question={card} kind={level} />
          })}
        </Rows>
      </Hang>
      <Hang id="tools" title="Tools">
        <Parts parts={skill.tools} />
      </Hang>
      <Hang id="frameworks" title="Frameworks">
        <Parts parts={skill.frameworks} />
      </Hang>
      <Hang id="samples" title="Sample questions" note="and how to answer them">
        <Rows label="Sample questions">
          {samples.map((slug, index) => {
            const card = cards.get(slug)
            return card && <QuestionRow key={index} question={card} />
          })}
        </Rows>
        <div className="mt-6">
          <Parts parts={skill.strategies} />
        </div>
      </Hang>
      {careers.length > 0 && (
        <Hang id="careers" title="Careers that need it">
          <ul role="list" className="grid gap-1.5 sm:grid-cols-2">
            {careers.map(({ slug, title }) => (
              <li key={slug}>
                <Link href={`/careers#${slug}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </Hang>
      )}
    </Page>
  )
}
