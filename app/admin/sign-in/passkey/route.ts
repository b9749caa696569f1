import { signInOptions } from '#app/_request/passkey.ts'

/** What a device is to sign for who wants to sign in with a passkey. Open to everybody: it names nobody. */
export async function GET(): Promise<Response> {
  return Response.json(await signInOptions(Date.now()), { headers: { 'cache-control': 'no-store' } })
}
