import { readSettings } from '#db/settings/settings.ts'
import { database } from '#db/client.ts'
import { rightGet } from '#app/_request/get.ts'
import { addingOptions } from '#app/_request/passkey.ts'

/** What a device is to sign for a new passkey of whoever is signed in. */
export const GET = rightGet('account.own', async (_, staff) => {
  const { 'site.name': siteName } = await readSettings(database())
  const options = await addingOptions(staff, siteName, Date.now())
  return Response.json(options, { headers: { 'cache-control': 'no-store' } })
})
