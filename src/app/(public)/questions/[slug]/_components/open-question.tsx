import type { Viewer } from '@/domain/core/viewer'
import { getGuideSummaries } from '@/domain/guides/queries'
import { listAttemptsOn } from '@/domain/practice/queries'
import type { QuestionFull } from '@/domain/questions/get-question'
import { listMyReports } from '@/domain/questions/list-reports'
import { getModelAnswers, getRelated } from '@/domain/questions/queries'
import { FORMAT_WORD, TYPE_WORD } from '@/domain/questions/words'
import { Markdown } from '@/components/markdown'
import { practisedInWords } from '@/components/practised'
import { FollowUps } from '@/components/question/follow-ups'
import { Hints } from '@/components/question/hints'
import { Strategy } from '@/components/question/strategy'
import { Buttons } from '@/components/ui/buttons'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Hang } from '@/components/ui/hang'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { Split } from '@/components/ui/split'
import { Practise } from '../../../_components/practise'
import { Answers } from './answers'
import { BookmarkButton } from './bookmark-button'
import { QuestionSide } from './question-side'
import { VisitorAnswer } from './visitor-answer'

/** A question in full: for everybody when it is open to all, otherwise for who is signed in. */
export async function OpenQuestion({ viewer, question }: { viewer: Viewer | null; question: QuestionFull }) {
  const { slug, title, difficulty, type, format, minutes, practicedCount, topic, mine } = question
  const [attempts, reports, related, guides, answers] = await Promise.all([
    viewer ? listAttemptsOn(viewer, question.id, new Date()) : [],
    viewer ? listMyReports(viewer, question.id) : [],
    getRelated(viewer, slug),
    getGuideSummaries(question.guides),
    viewer && mine?.answersOpen ? getModelAnswers(viewer, slug) : null,
  ])
  return (
    <Page>
      <PageHead
        face="content"
        title={title}
        crumbs={[
          { label: 'Topics', href: '/topics' },
          { label: topic.title, href: `/topics/${topic.slug}` },
        ]}
        meta={[
          <DifficultyMark key="difficulty" value={difficulty} />,
          TYPE_WORD[type],
          `${FORMAT_WORD[format]}, ${minutes} min`,
          practisedInWords(practicedCount),
        ]}
      />
      <Split
        label="About this question"
        side={
          <QuestionSide
            question={question}
            attempts={attempts}
            reports={reports}
            related={related}
            guides={guides}
          />
        }
      >
        <Hang first id="prompt" title="Prompt">
          <Markdown>{question.prompt}</Markdown>
          {question.data && <Markdown className="mt-4">{`\`\`\`sql\n${question.data}\n\`\`\``}</Markdown>}
          {viewer && mine && (
            <Buttons className="mt-6">
              <Practise question={question} signedIn variant="primary" keys="P" />
              <BookmarkButton question={slug} bookmarked={mine.bookmarked} />
            </Buttons>
          )}
        </Hang>
        {!viewer && (
          <Hang id="write" title="Your answer" note={`Suggested: ${minutes} minutes`}>
            <VisitorAnswer slug={slug} format={format} blocks={question.blocks} words={question.words} />
          </Hang>
        )}
        <Hints hints={question.hints} />
        <Hang id="tests" title="What the interviewer tests">
          <Markdown>{question.tests}</Markdown>
        </Hang>
        <Strategy moves={question.strategy} mistakes={question.mistakes} minutes={minutes} />
        <FollowUps followUps={question.followUps} />
        <Answers question={question} signedIn={viewer !== null} answers={answers} />
      </Split>
    </Page>
  )
}
