import NextAuth from 'next-auth'
import { authOptions } from '#app/_request/auth.ts'

// next-auth v4 types its handler as any.
const handler = NextAuth as (options: ReturnType<typeof authOptions>) => Handler
type Handler = (request: Request, context: unknown) => Promise<Response>

const handle: Handler = (request, context) => handler(authOptions())(request, context)

export { handle as GET, handle as POST }
