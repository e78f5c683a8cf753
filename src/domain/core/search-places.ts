import { Prisma } from '@/generated/prisma/client'

/** So many rows that fit a search are all sorted; among more of them it goes down the list until a page is full. */
export const HITS_MAX = 1000
/** It goes no further down; the next page goes on from there. */
export const WALK_MAX = 3000

type Search = {
  /** A table with a column `id`; `fits` and `key` call it `p`. */
  table: '"Question"' | '"Person"'
  fits: Prisma.Sql
  /** Highest first; the id decides between equal ones. */
  key: Prisma.Sql
  /** Key and id of the row that the page comes after. */
  after?: Prisma.Sql
}

/** `isEnd` marks the row at which a search ended early, which need not be a hit. */
export type Place = { id: string; isHit: boolean; isEnd: boolean }

/**
 * SQL for the places of so many rows that fit a search, in no more steps than HITS_MAX or WALK_MAX, wherever the rows
 * are. One index finds the hits and another has the order; asked for both at once, the planner chooses badly when many
 * hits lie far down. So the hits are taken first, up to HITS_MAX, and only if there are more is the order walked.
 */
export function searchPlaces({ table, fits, key, after }: Search, size: number): Prisma.Sql {
  const from = Prisma.raw(`${table} p`)
  const beyond = after ? Prisma.sql`(${key}, p.id) < ${after}` : Prisma.sql`true`
  return Prisma.sql`
    WITH hits AS MATERIALIZED (
      SELECT p.id, ${key} AS key FROM ${from} WHERE ${fits} LIMIT ${HITS_MAX + 1}
    ), counted AS MATERIALIZED (SELECT count(*) > ${HITS_MAX} AS many FROM hits)
    (
      SELECT h.id, true AS "isHit", false AS "isEnd" FROM hits h
      WHERE NOT (SELECT many FROM counted) AND ${after ? Prisma.sql`(h.key, h.id) < ${after}` : beyond}
      ORDER BY h.key DESC, h.id DESC LIMIT ${size}
    ) UNION ALL (
      SELECT p.id, ${fits} AS "isHit", p.step = ${WALK_MAX} AS "isEnd" FROM (
        SELECT p.*, row_number() OVER (ORDER BY ${key} DESC, p.id DESC) AS step FROM ${from}
        WHERE ${beyond} ORDER BY ${key} DESC, p.id DESC LIMIT ${WALK_MAX}
      ) p
      WHERE (SELECT many FROM counted) AND (${fits} OR p.step = ${WALK_MAX}) LIMIT ${size}
    )`
}

/** Takes the rows at these places; gives those of a page and the row that the next page comes after, if there is one. */
export function pageOfPlaces<Row extends Place>(
  found: readonly Row[],
  size: number,
): { rows: Row[]; last?: Row } {
  const hits = found.filter(({ isHit }) => isHit)
  const last = hits.length > size ? hits[size - 1] : found.find(({ isEnd }) => isEnd)
  return { rows: hits.slice(0, size), last }
}
