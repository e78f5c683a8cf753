import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byPlace, type Fault } from './content/fault'
import { readFiles } from './content/read-files'
import { readQuestionFile, type QuestionFile } from './content/question-file'
import { readRubricFile, type RubricFile } from './content/rubric-file'
import { readTopicsFile, type TopicEntry } from './content/topics-file'

/** The starting bank as its files hold it. What could not be read is a fault. */
export type Bank = { topics: TopicEntry[]; questions: QuestionFile[]; rubrics: RubricFile[]; faults: Fault[] }

/** Reads topics, questions and rubrics below `root`. Bad content is listed, never thrown. */
export async function parseContent(root: string): Promise<Bank> {
  const [topicsText, questionFiles, rubricFiles] = await Promise.all([
    readFile(join(root, 'topics.yml'), 'utf8').catch(() => ''),
    readFiles(root, 'questions', '.md'),
    readFiles(root, 'rubrics', '.yml'),
  ])
  const { topics, faults } = readTopicsFile('topics.yml', topicsText)
  const questions = questionFiles.map(({ file, text }) => readQuestionFile(file, text))
  const rubrics = rubricFiles.map(({ file, text }) => readRubricFile(file, text))
  return {
    topics,
    questions: questions.flatMap(({ question }) => question ?? []),
    rubrics: rubrics.flatMap(({ rubric }) => rubric ?? []),
    faults: [...faults, ...[...questions, ...rubrics].flatMap((read) => read.faults)].sort(byPlace),
  }
}
