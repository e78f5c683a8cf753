import type { Metadata } from 'next'
import { getFirstPreview, listTopics } from '@/domain/questions/topic-queries'
import { counted } from '@/components/practised'
import { PreviewCard } from '@/components/preview-card'
import { ButtonLink } from '@/components/ui/button'
import { Buttons } from '@/components/ui/buttons'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/section-head'
import { SideSection, Split } from '@/components/ui/split'
import { getViewer } from '@/web/session'
import { Practise } from './_components/practise'
import { TopicCounts } from './_components/topic-counts'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function HomePage() {
  const viewer = await getViewer()
  const [topics, preview] = await Promise.all([listTopics(), getFirstPreview(viewer)])
  const plain = topics.filter((topic) => topics.every(({ group }) => group !== topic.slug))
  const questions = plain.reduce((sum, topic) => sum + topic.questions, 0)
  const practiced = plain.reduce((sum, topic) => sum + topic.practiced, 0)
  return (
    <Page>
      <PageHead
        title="Practise customer segmentation interviews"
        lede={
          <p>
            Read how a question is meant, answer it against a clock, and see at once which points you covered
            and which you missed. {counted(questions, 'question')} in {counted(plain.length, 'topic')}, from a
            first process question to a platform for hundreds of millions of people.
          </p>
        }
      />
      <Buttons className="-mt-2 pb-8">{viewer ? <SignedInWays /> : <VisitorWays />}</Buttons>
      <Split
        label="Topics"
        side={
          <SideSection title="Topics">
            <TopicCounts topics={topics} />
            <p className="mt-3 text-sm text-ink-3">
              {practiced > 0
                ? `${counted(practiced, 'answer')} practised so far.`
                : 'Nobody has practised here yet.'}
            </p>
          </SideSection>
        }
      >
        {preview && (
          <section aria-labelledby="try">
            <SectionHead id="try" title="Try one now" note={!viewer && 'No account needed'} />
            <PreviewCard
              question={preview}
              practise={
                <Practise question={preview} signedIn={viewer !== null} label="Write an answer" size="s" />
              }
            />
          </section>
        )}
      </Split>
    </Page>
  )
}

const VisitorWays = () => (
  <>
    <ButtonLink href="/sign-up" variant="primary">
      Create an account
    </ButtonLink>
    <ButtonLink href="/sign-in">Sign in</ButtonLink>
    <ButtonLink href="/questions" variant="plain">
      Browse the questions
    </ButtonLink>
  </>
)

const SignedInWays = () => (
  <>
    <ButtonLink href="/practice" variant="primary">
      Practise
    </ButtonLink>
    <ButtonLink href="/questions">All questions</ButtonLink>
  </>
)
