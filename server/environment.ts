import { z } from 'zod'
import { LANGUAGES } from '../words/languages.ts'

const whole = (name: string, fallback: number, least = 0) =>
  z.coerce
    .number({ error: `${name} is no number` })
    .int(`${name} is no whole number`)
    .min(least, `${name} is below ${least}`)
    .default(fallback)

const schema = z.object({
  PORT: z.coerce.number({ error: 'PORT is no number' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'SITE_URL is no http(s) address' })
    .transform((address) => new URL(address).origin)
    .optional(),
  BROADSHEET_DEMO: z.enum(['0', '1'], { error: 'BROADSHEET_DEMO is neither 0 nor 1' }).default('1'),
  BROADSHEET_LANGUAGE: z
    .enum(LANGUAGES, { error: `BROADSHEET_LANGUAGE is none of ${LANGUAGES.join(', ')}` })
    .default('en'),
  BROADSHEET_ADMIN_EMAIL: z.string().optional(),
  BROADSHEET_ADMIN_PASSWORD: z.string().optional(),
  BROADSHEET_TRUSTED_PROXIES: z.string().default(''),
  BROADSHEET_PAGES_MB: whole('BROADSHEET_PAGES_MB', 256),
  BROADSHEET_SHARED_SECONDS: whole('BROADSHEET_SHARED_SECONDS', 5),
  BROADSHEET_CACHE_TAGS: z
    .enum(['0', '1'], { error: 'BROADSHEET_CACHE_TAGS is neither 0 nor 1' })
    .default('0'),
  BROADSHEET_CONNECTIONS: whole('BROADSHEET_CONNECTIONS', 10_000, 1),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'SMTP_URL is no address such as smtp://user:password@mail.example.com:587',
    })
    .optional(),
  MAIL_FROM: z.string().default(''),
  MAIL_REPLY_TO: z.string().default(''),
  BROADSHEET_STAGING: z.enum(['0', '1'], { error: 'BROADSHEET_STAGING is neither 0 nor 1' }).default('0'),
  BROADSHEET_WEBHOOKS_PRIVATE: z
    .enum(['0', '1'], { error: 'BROADSHEET_WEBHOOKS_PRIVATE is neither 0 nor 1' })
    .default('0'),
})
export type Environment = z.infer<typeof schema>

/** Reads what the process was told, all of it optional. @throws Error naming every variable that makes no sense */
export function readEnvironment(): Environment {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'))
  return parsed.data
}
