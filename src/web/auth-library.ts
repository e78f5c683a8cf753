import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { authOptions, type Signing } from './auth'

/** What the library is asked: every part parsed, nothing taken from the request behind our back. */
export type Call = {
  method: 'GET' | 'POST'
  action: string
  provider?: string
  query: Record<string, string>
  fields: Partial<Record<string, string>>
  cookies: Record<string, string>
}

export type Answer = { status: number; location: string | null; body: unknown; cookies: string[] }

/** Takes a call and gives the library's answer, through the form of its handler that takes plain objects. */
export async function askLibrary(call: Call, signing: Signing): Promise<Answer> {
  const { method, action, provider, query, fields, cookies } = call
  const answer: Answer = { status: 200, location: null, body: null, cookies: [] }
  const nextauth = provider ? [action, provider] : [action]
  const request = {
    method,
    query: { ...query, nextauth },
    body: { ...fields, json: undefined },
    cookies,
    headers: {},
  }
  const response = {
    status(code: number) {
      answer.status = code
      return response
    },
    getHeader: (name: string) => (name === 'Set-Cookie' ? answer.cookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === 'Set-Cookie') answer.cookies = [value].flat()
      if (name === 'Location') answer.location = String(value)
      return response
    },
    json: (body: unknown) => void (answer.body = body),
    send: (body: unknown) => void (answer.body = body),
    end: () => undefined,
  }
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(signing),
  )
  return answer
}
