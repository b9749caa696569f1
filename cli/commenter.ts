import type { Command } from 'commander'
import { eraseAgain } from '../db/commenters/erase-again.ts'
import { eraseCommenter } from '../db/commenters/erase.ts'
import type { Texts } from '../db/commenters/erased-list.ts'
import { exportOf } from '../db/commenters/export.ts'
import { dataDir } from '../db/data-dir.ts'
import { liftAllOf } from '../db/moderation/sanctions.ts'
import { emailKey, isEmailAddress } from '../db/text/email.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { installationSecret } from '../server/secrets.ts'
import { withDatabase } from './database.ts'
import { endProgress, progressPrinter } from './progress.ts'

/** `commenter export|erase|lift`, `erase again`: what is known of a reader, handed out or taken away. */
export function registerCommenter(program: Command) {
  const commenter = program.command('commenter').description('what is known of a reader: export, erase, lift')

  commenter
    .command('export <email>')
    .description('print all that is known of an address, as JSON')
    .action(async (email: string) => {
      const exported = await withDatabase(async (db) => {
        nameSecret()
        return await exportOf(db, emailKey(email))
      })
      // What other systems took for an address was imported as it was, and is its author's all the same.
      if (exported.comments.length === 0 && !isEmailAddress(email))
        throw new Error('That is no email address.')
      console.log(JSON.stringify(exported, null, 2))
    })

  commenter
    .command('erase <email>')
    .description(
      'erase a reader; what he wrote stays under no name, or goes; a ban of his holds on, by a keyed hash of his address',
    )
    .requiredOption('--texts <keep|delete>', 'what becomes of his comments')
    .option('--dry-run', 'only say what would be erased')
    .action(async (email: string, options: { texts: string; dryRun?: boolean }) => {
      const texts = knownTexts(options.texts)
      const { dryRun = false } = options
      const result = await withDatabase(async (db) => {
        nameSecret()
        return await eraseCommenter(db, SYSTEM, { emailKey: emailKey(email), texts, dryRun }, Date.now())
      })
      if (!result.ok) throw new Error('This is not allowed.')
      const { comments, deleted, emptied, reports, notes, sanctions, keptSanctions, mails, letters } =
        result.erased
      console.log(
        `${dryRun ? 'Would erase' : 'Erased'}: ${comments} comments (${deleted} deleted, ${emptied} emptied, since ` +
          `others answered), name and address on ${reports} reports, ${notes} notes, ${sanctions} sanctions, ${mails} mails, ${letters} newsletters.`,
      )
      if (keptSanctions > 0)
        console.log(
          `${keptSanctions} sanctions hold on, by a keyed hash in place of the address: the newsroom’s legitimate interest. ` +
            `No address and no reason is kept with them.`,
        )
    })

  commenter
    .command('lift <email>')
    .description('lift all bans of an address, also of a reader who was erased since')
    .action(async (email: string) => {
      const lifted = await withDatabase(async (db) => {
        nameSecret()
        return await liftAllOf(db, SYSTEM, emailKey(email), Date.now())
      })
      console.log(`Lifted ${lifted}.`)
    })

  program
    .command('erase')
    .description('after an older database was restored: again')
    .command('again')
    .description('erase those again who were erased since an older database was made')
    .action(async () => {
      const print = progressPrinter(50_000)
      const erased = await withDatabase(async (db) => {
        nameSecret()
        return await eraseAgain(db, SYSTEM, Date.now(), (looked) => print('Addresses', looked))
      })
      endProgress()
      console.log(`Erased ${erased} again.`)
    })
}

function knownTexts(text: string): Texts {
  if (text === 'keep' || text === 'delete') return text
  throw new Error('--texts is keep or delete.')
}

/** The list of the erased and sanctions on them hold hashes that are keyed with the secret of the installation. */
function nameSecret() {
  process.env.BROADSHEET_SECRET = installationSecret(dataDir())
}
