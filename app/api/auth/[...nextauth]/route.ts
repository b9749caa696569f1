import NextAuth from 'next-auth'
import { authOptions } from '#app/_request/auth.ts'

const handle = (request: Request, context: unknown) => NextAuth(authOptions())(request, context) as Promise<Response>

export { handle as GET, handle as POST }
