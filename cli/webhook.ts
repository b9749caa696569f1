import { Option, type Command } from 'commander'
import { EVENTS } from '../db/outbox/kinds.ts'
import {
  addWebhook,
  enableWebhook,
  listWebhooks,
  pauseWebhook,
  removeWebhook,
  rotateSecret,
  secretsOf,
  webhookById,
  type Webhook,
} from '../db/outbox/webhooks.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { readEnvironment } from '../server/environment.ts'
import { readSite } from '../server/mail/site.ts'
import { errorWords } from '../server/mail/refusal.ts'
import { callWebhook } from '../server/webhooks/call.ts'
import { webhookBody } from '../server/webhooks/words.ts'
import { withDatabase } from './database.ts'

const REFUSALS = {
  forbidden: 'This is not allowed.',
  'no-address': 'That is no http(s) address.',
  'unknown-event': `There are these events: ${EVENTS.join(', ')}.`,
}

/** `webhook add|list|remove|test`: programs that are told of events. */
export function registerWebhook(program: Command) {
  const webhook = program
    .command('webhook')
    .description('programs that are told of events: add, list, rotate, pause, resume, remove, test')

  webhook
    .command('add <url>')
    .description('call an address for each event; prints the secret that signs the calls')
    .option('--events <events>', `separated by commas; all if not given: ${EVENTS.join(', ')}`)
    .addOption(new Option('--slack', 'in the shape that Slack takes'))
    .action(async (url: string, options: { events?: string; slack?: boolean }) => {
      const events = options.events?.split(',').map((event) => event.trim()) ?? [...EVENTS]
      const format = options.slack ? ('slack' as const) : ('signed' as const)
      const added = await withDatabase((db) => addWebhook(db, SYSTEM, { url, events, format }, Date.now()))
      if (!added.ok) throw new Error(REFUSALS[added.reason])
      console.log(`Added webhook ${added.webhook.id} for ${added.webhook.events.join(', ')}.`)
      if (format === 'signed') console.log(`Secret: ${added.webhook.secret}`)
    })

  webhook
    .command('list')
    .description('list all webhooks')
    .action(async () => {
      const all = await withDatabase(listWebhooks)
      for (const one of all) console.log(line(one))
      if (all.length === 0) console.log('None. Add one with: npm run cli -- webhook add URL')
    })

  webhook
    .command('rotate <id>')
    .description('print a new secret; for a day the old one signs beside it')
    .action(async (id: string) => {
      const secret = await withDatabase((db) => rotateSecret(db, SYSTEM, numberOf(id), Date.now()))
      if (secret === null) throw new Error(`There is no webhook ${id}.`)
      console.log(`Secret: ${secret}`)
    })

  webhook
    .command('pause <id>')
    .description('call a webhook no more until it is resumed')
    .action(async (id: string) => {
      if (!(await withDatabase((db) => pauseWebhook(db, SYSTEM, numberOf(id), Date.now()))))
        throw new Error(`There is no webhook ${id}.`)
      console.log(`Paused webhook ${id}.`)
    })

  webhook
    .command('resume <id>')
    .description('call a webhook again that was paused or disabled')
    .action(async (id: string) => {
      if (!(await withDatabase((db) => enableWebhook(db, SYSTEM, numberOf(id)))))
        throw new Error(`There is no webhook ${id}.`)
      console.log(`Webhook ${id} is called again.`)
    })

  webhook
    .command('remove <id>')
    .description('call a webhook no more')
    .action(async (id: string) => {
      if (!(await withDatabase((db) => removeWebhook(db, SYSTEM, numberOf(id)))))
        throw new Error(`There is no webhook ${id}.`)
      console.log(`Removed webhook ${id}.`)
    })

  webhook
    .command('test <id>')
    .description('call a webhook now, and say what it answers')
    .action(async (id: string) => {
      const { SITE_URL, PORT, BROADSHEET_WEBHOOKS_PRIVATE } = readEnvironment()
      await withDatabase(async (db) => {
        const hook = await webhookById(db, numberOf(id))
        if (!hook) throw new Error(`There is no webhook ${id}.`)
        const now = Date.now()
        const site = await readSite(db, SITE_URL ?? `http://localhost:${PORT}`)
        const event = { kind: 'test', id: `test-${now.toString(36)}`, data: { at: now } }
        const body = await webhookBody(db, hook, event, site)
        if (typeof body !== 'string') throw new Error(body.dropped)
        const how = { now, allowPrivate: BROADSHEET_WEBHOOKS_PRIVATE === '1' }
        const called = { url: hook.url, secrets: secretsOf(hook, now) }
        await callWebhook(called, { id: event.id, event: 'test', body }, how).catch((error: unknown) => {
          throw new Error(`Not taken: ${errorWords(error)}`, { cause: error })
        })
      })
      console.log('The webhook took the call.')
    })
}

const numberOf = (id: string) => (/^\d{1,15}$/.test(id) ? Number(id) : 0)

function line({ id, url, format, events, disabledAt, isPaused }: Webhook): string {
  const state = disabledAt === null ? '' : isPaused ? ' (paused)' : ' (disabled)'
  return `${String(id).padStart(4)} ${format} ${url} ${events.join(',')}${state}`
}
