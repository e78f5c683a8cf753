import { randomBytes } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { beforeEach, expect, inject, onTestFinished, test } from 'vitest'
import { PrismaClient } from '@/generated/prisma/client'
import { actAs, APP_ROLE, grantAppRole } from '@/infra/db-app-role'
import { migrate } from '@/infra/db-migrations'
import { db } from '@/infra/db'
import { at, makeAttempt, makePerson, makeQuestion } from '../support/make'
import { onServer } from '../support/database-server'
import { resetDb } from '../support/reset-db'

const own = () => process.env.DATABASE_URL ?? ''

beforeEach(async () => {
  await resetDb()
  await grantAppRole(own())
})

function poolAs(role: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: own(), options: actAs(role), max: 2 })
  onTestFinished(() => pool.end())
  return pool
}

/** Says that a statement is not allowed, and not because a trigger refuses it. */
const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: '42501' })

test.each(['Event', 'QuestionRevision', 'RubricRevision', 'ReviewRevision'])(
  'the app cannot update, delete or truncate %s',
  async (table) => {
    const app = poolAs(APP_ROLE)
    const { rows } = await app.query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = $1 LIMIT 1`,
      [table],
    )
    const column = pg.escapeIdentifier(rows[0]?.column_name ?? '')
    await refused(app.query(`UPDATE "${table}" SET ${column} = ${column}`))
    await refused(app.query(`DELETE FROM "${table}"`))
    await refused(app.query(`TRUNCATE "${table}" CASCADE`))
    await expect(app.query(`SELECT FROM "${table}"`)).resolves.toBeTruthy()
  },
)

test('the app cannot rewrite the history of migrations, make tables or switch a trigger off', async () => {
  const app = poolAs(APP_ROLE)
  await refused(app.query('DELETE FROM "_prisma_migrations"'))
  await refused(app.query('CREATE TABLE mine (a int)'))
  await refused(app.query('ALTER TABLE "Event" DISABLE TRIGGER ALL'))
})

test('everyday work passes through Prisma: events, triggers, sequences and cascades', async () => {
  const app = new PrismaClient({ adapter: new PrismaPg(poolAs(APP_ROLE)) })
  const bob = await makePerson('Bob')
  const { id } = await makeQuestion()
  await app.$transaction(async (tx) => {
    await tx.event.create({ data: { action: 'person.signed-in', subjectId: bob.id, actorId: bob.id } })
    // The trigger adds a row to TopicTally, which takes a number from a sequence.
    await tx.question.update({ where: { id }, data: { practicedCount: { increment: 1 } } })
  })
  await app.bookmark.create({ data: { personId: bob.id, questionId: id } })
  await app.person.delete({ where: { id: bob.id } })
  expect(await app.bookmark.count()).toBe(0)
  expect(await app.event.count()).toBe(1)
  expect(await app.topicTally.count()).toBe(2)
  await app.$disconnect()
})

test('a person is deleted with what mentors published for them', async () => {
  const app = new PrismaClient({ adapter: new PrismaPg(poolAs(APP_ROLE)) })
  const [ann, mia] = await Promise.all([makePerson('Ann'), makePerson('Mia', 'MENTOR')])
  const { attempt, questionId } = await makeAttempt(ann)
  const { topicId } = await db.question.findUniqueOrThrow({ where: { id: questionId } })
  await db.submission.create({
    data: {
      candidateId: ann.id,
      attemptId: attempt,
      questionId,
      topicId,
      type: 'TECHNICAL',
      handedInAt: at(0),
      review: {
        create: {
          candidateId: ann.id,
          mentorId: mia.id,
          publishedAt: at(1),
          revisions: { create: { number: 1, content: {}, createdAt: at(1) } },
        },
      },
    },
  })
  await app.person.delete({ where: { id: ann.id } })
  expect(await app.reviewRevision.count()).toBe(0)
  await app.$disconnect()
})

test('granting again, and by several at once, changes nothing', async () => {
  const given = await Promise.all(Array.from({ length: 4 }, () => grantAppRole(own())))
  expect(new Set(given)).toEqual(new Set([APP_ROLE]))
})

/** A database that belongs to a new user with these rights; gives the user's address of it. */
async function databaseOf(rights: string): Promise<string> {
  const name = `segprep_owner_${randomBytes(4).toString('hex')}`
  const server = inject('databaseServer')
  await onServer(server, `CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${rights}`)
  await onServer(server, `CREATE DATABASE ${name} OWNER ${name}`)
  onTestFinished(async () => {
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
    await onServer(server, `DROP ROLE ${name}`)
  })
  const url = new URL(server)
  url.username = name
  url.password = 'secret'
  url.pathname = name
  await onServer(server.replace(/\/[^/]*$/, `/${name}`), 'CREATE EXTENSION IF NOT EXISTS pg_trgm')
  await migrate(url.href)
  return url.href
}

test('an owner who may neither make roles nor has this one goes on without', async () => {
  const url = await databaseOf('')
  expect(await grantAppRole(url)).toBeNull()
  // Nothing is left half-done.
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await expect(client.query('SELECT FROM "Event"')).resolves.toBeTruthy()
  await client.end()
})

test('an owner who was given the role uses it', async () => {
  const url = await databaseOf('')
  await onServer(inject('databaseServer'), `GRANT ${APP_ROLE} TO ${new URL(url).username}`)
  expect(await grantAppRole(url)).toBe(APP_ROLE)
})

test('an owner who may make roles makes it and uses it', async () => {
  const url = await databaseOf('CREATEROLE')
  const role = `segprep_app_${randomBytes(4).toString('hex')}`
  onTestFinished(async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
    await client.end()
  })
  expect(await grantAppRole(url, role)).toBe(role)
  expect(await grantAppRole(url, role)).toBe(role)
})
