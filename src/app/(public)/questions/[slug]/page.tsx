import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getQuestion } from '@/domain/questions/get-question'
import { getViewer } from '@/web/session'
import { LockedQuestion } from './_components/locked-question'
import { OpenQuestion } from './_components/open-question'

type Props = PageProps<'/questions/[slug]'>

const readQuestion = cache(async (slug: string) => getQuestion(await getViewer(), slug))

/** Of a question behind the gate the title is all that leaves the server, here too. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const question = await readQuestion(slug)
  if (!question) return {}
  if (question.locked) return { title: question.title }
  return {
    title: question.title,
    description: question.prompt
      .replace(/[*`|\n]+/g, ' ')
      .slice(0, 155)
      .replace(/\s+\S*$/, ' …'),
    alternates: { canonical: `/questions/${slug}` },
  }
}

export default async function QuestionPage({ params }: Props) {
  const { slug } = await params
  const [viewer, question] = await Promise.all([getViewer(), readQuestion(slug)])
  if (!question) notFound()
  return !question.locked ? (
    <OpenQuestion viewer={viewer} question={question} />
  ) : (
    <LockedQuestion question={question} callbackUrl={`/questions/${slug}`} />
  )
}
