import NextAuth from 'next-auth'
import { authOptions } from '#app/_request/auth.ts'
import { plainAnswer } from '#app/_request/answer.ts'
import { siteWords } from '#app/_request/words.ts'

// next-auth v4 types its handler as any.
const handler = NextAuth as (options: ReturnType<typeof authOptions>) => Handler
type Handler = (request: Request, context: unknown) => Promise<Response>

const handle: Handler = (request, context) => handler(authOptions())(request, context)

/** What is sent to this address, and read nowhere, next-auth calls a fault of its own. */
const SENT = '/api/auth/callback/credentials'

const read: Handler = async (request, context) =>
  new URL(request.url).pathname === SENT
    ? plainAnswer(405, (await siteWords('answers'))('status.405'), { allow: 'POST' })
    : await handle(request, context)

export { read as GET, handle as POST }
