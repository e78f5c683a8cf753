import type { NextRequest } from 'next/server'
import { handleAuth } from '@/web/auth-handler'

type Context = { params: Promise<{ nextauth: string[] }> }

const answer = async (request: NextRequest, { params }: Context) =>
  handleAuth(request, (await params).nextauth)

export { answer as GET, answer as POST }
