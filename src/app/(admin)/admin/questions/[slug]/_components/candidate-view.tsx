import type { WorkingCopy } from '@/domain/questions/working-copy'
import { DIFFICULTY_WORD, FORMAT_WORD, TYPE_WORD } from '@/domain/questions/words'
import { Markdown } from '@/components/markdown'
import { FollowUps } from '@/components/question/follow-ups'
import { Hints } from '@/components/question/hints'
import { ModelAnswers } from '@/components/question/model-answers'
import { Strategy } from '@/components/question/strategy'
import { DifficultyMark } from '@/components/ui/difficulty'
import { Hang } from '@/components/ui/hang'
import { Meta } from '@/components/ui/meta'

const isIn = <Words extends object>(words: Words, code: string): code is keyof Words & string => code in words
const filled = (texts: string[]) => texts.filter((text) => text.trim() !== '')

/** A working copy as a candidate will see it, with everything opened to them. What is empty is left out. */
export function CandidateView({ copy }: { copy: WorkingCopy }) {
  const { difficulty, type, format } = copy
  const moves = copy.strategy
    .filter(({ name, text }) => name || text)
    .map((move) => ({ ...move, minutes: Number(move.minutes) || 0 }))
  const followUps = copy.followUps.filter(({ question }) => question)
  return (
    <>
      <p className="font-serif text-title leading-tight tracking-[-0.008em]">
        {copy.title || 'No title yet'}
      </p>
      <Meta
        className="mt-3 mb-6 text-ui"
        items={[
          isIn(DIFFICULTY_WORD, difficulty) && <DifficultyMark key="difficulty" value={difficulty} />,
          isIn(TYPE_WORD, type) && TYPE_WORD[type],
          isIn(FORMAT_WORD, format) && `${FORMAT_WORD[format]}, ${copy.minutes || '–'} min`,
        ]}
      />
      <Hang first id="prompt" title="Prompt">
        <Markdown>{copy.prompt || 'Nothing is written yet.'}</Markdown>
        {format === 'SQL' && <Markdown className="mt-4">{`\`\`\`sql\n${copy.data}\n\`\`\``}</Markdown>}
      </Hang>
      {filled(copy.hints).length > 0 && <Hints hints={filled(copy.hints)} />}
      {copy.tests && (
        <Hang id="tests" title="What the interviewer tests">
          <Markdown>{copy.tests}</Markdown>
        </Hang>
      )}
      {moves.length > 0 && (
        <Strategy moves={moves} mistakes={filled(copy.mistakes)} minutes={Number(copy.minutes) || 0} />
      )}
      {followUps.length > 0 && <FollowUps followUps={followUps} />}
      <Hang id="answers" title="Model answers">
        <div className="max-w-measure">
          <ModelAnswers
            answers={{
              ...copy,
              keyPoints: copy.keyPoints.filter(({ text }) => text),
              traps: format === 'SQL' ? filled(copy.traps) : [],
            }}
          />
        </div>
      </Hang>
    </>
  )
}
