import { database } from '#db/client.ts'
import { exampleMail, type Example } from '#server/mail/example.ts'
import { siteUrl } from './site.ts'

/** A letter to readers as it would be sent now, by what the environment and the settings say. */
export async function exampleOfMail(): Promise<Example> {
  const { MAIL_FROM: from = '', MAIL_REPLY_TO: replyTo = '' } = process.env
  return await exampleMail(database(), { siteUrl: siteUrl(), from, replyTo })
}
