import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/*
 * Every rule is an error or absent. The zones below are the import directions of docs and CONTRIBUTING.md:
 * app -> components -> db (types and pure modules), app -> db, server and cli -> db, e2e -> db/testing, db -> none of them.
 * A later zone replaces the whole list of an earlier one for the same file, so each says everything that holds there.
 */

/** A folder of ours, by its alias or by a relative path that climbs out to it. */
const folder = (...names) => String.raw`^(?:#|(?:\.\./)+)(?:${names.join('|')})/`
const never = (regex, message) => ({ regex, message })
const onlyTypes = (regex, message) => ({ regex, message, allowTypeImports: true })

const DRIZZLE = never('^drizzle-orm', 'drizzle stays in db/: call a query or a command of a room.')
const SCHEMA = never(
  String.raw`^(?:#|(?:\.\./)+)db/schema/`,
  'Tables stay in db/: call a query or a command of a room.',
)
const FRAMEWORK = never(
  '^(?:next|next-auth|react|react-dom|server-only)(?:/|$)',
  'This folder knows no Next and no React.',
)
const E2E = never(folder('e2e', 'bench', 'test'), 'Nothing imports the tests.')

/** What a view may take from db/ beyond types: modules that compute and read nothing. */
const PURE = String.raw`(?:[\w-]+/)*(?:path|policy|rules|actions|status|tree|body|reasons|filter|appeal-rules|figures|waits|sorts?|modes|crops|counted|rights|roles|focal|label|steps|kinds)\.ts$|text/`

const SYNTAX = [
  {
    selector: "CallExpression[callee.property.name='transaction']",
    message: "better-sqlite3's transaction() leaves what an async callback wrote: use db.write().",
  },
  { selector: 'TSEnumDeclaration', message: 'Node strips types and cannot strip an enum.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
]
/** Readers' pages are never taken over by React; the desk is. */
const TAKEN_OVER = {
  selector: "JSXOpeningElement[name.name='textarea'] > JSXAttribute[name.name='defaultValue']",
  message: 'React would write this text over what was typed before its scripts came: use TextArea of ui/.',
}

/** Words that stand in the code itself would be English in every language: they belong into words/. */
const BARE = String.raw`/[A-Za-z]{2}/`
const WORDS = [
  `JSXText[value=${BARE}]`,
  `JSXAttribute[name.name=/^(?:aria-label|alt|title|placeholder|label|summary|empty|kind)$/] > Literal[value=${BARE}]`,
  `JSXElement > JSXExpressionContainer > Literal[value=${BARE}]`,
  `JSXElement > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${BARE}]`,
  `JSXElement > JSXExpressionContainer TemplateElement[value.raw=/[A-Za-z]{2,} /]`,
  `Property[key.name='title'] > Literal[value=${BARE}]`,
].map((selector) => ({ selector, message: 'Say it by the catalogue: words/README.md.' }))

const zone = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})

const zones = [
  zone(
    ['words/**/*.ts'],
    [
      FRAMEWORK,
      DRIZZLE,
      never(String.raw`^(?:#|\.\./)`, 'words/ imports none of the others: all of them speak by it.'),
    ],
    ['**/*.test.ts'],
  ),
  zone(
    ['db/**/*.ts'],
    [
      FRAMEWORK,
      E2E,
      never(
        folder('app', 'components', 'server', 'cli'),
        'db/ imports none of the others: it is what they stand on.',
      ),
    ],
  ),
  zone(
    ['db/text/**/*.ts'],
    [
      FRAMEWORK,
      DRIZZLE,
      never(
        String.raw`^(?:#|(?:\.\./)+(?!text/|testing/)[\w-]+(?:/|\.ts$))`,
        'db/text works on text alone: it imports no room.',
      ),
    ],
  ),
  zone(
    ['db/schema/*.ts'],
    [
      FRAMEWORK,
      E2E,
      never(
        String.raw`^(?:#|(?:\.\./)+(?!(?:[\w-]+/)?(?:status|roles|format|modes|reasons|label|kinds|steps)\.ts$))`,
        'Tables take nothing from a room but its list of statuses, roles, formats, modes, reasons, labels, kinds or steps.',
      ),
    ],
    ['**/*.test.ts'],
  ),
  zone(
    ['components/**/*.{ts,tsx}'],
    [
      DRIZZLE,
      SCHEMA,
      E2E,
      never(folder('app', 'server', 'cli'), 'A component gets its data and its form targets as props.'),
      never(String.raw`^next/(?!link$|image$|form$)`, 'A component knows no request.'),
      onlyTypes(`^#db/(?!${PURE})`, 'A component takes types and pure modules from db/, and data as props.'),
      never(String.raw`^(?:\.\./)+db/`, 'Write #db/ for db/.'),
    ],
  ),
  zone(
    ['components/ui/**/*.{ts,tsx}'],
    [
      DRIZZLE,
      SCHEMA,
      E2E,
      never(folder('app', 'server', 'cli', 'components'), 'ui/ imports no other room.'),
      never(String.raw`^\.\./`, 'ui/ imports no other room.'),
      never(String.raw`^next/(?!link$|image$|form$)`, 'A component knows no request.'),
      onlyTypes(`^#db/(?!${PURE})`, 'A component takes types and pure modules from db/, and data as props.'),
    ],
  ),
  zone(
    ['components/**/*.client.tsx'],
    [
      DRIZZLE,
      SCHEMA,
      E2E,
      never(folder('app', 'server', 'cli'), 'A component gets its data and its form targets as props.'),
      never(String.raw`^next/(?!navigation$)`, 'A component in the browser knows no request.'),
      onlyTypes('^#db/', 'What runs in a browser takes only types from db/.'),
    ],
  ),
  zone(
    ['app/**/*.{ts,tsx}'],
    [
      DRIZZLE,
      SCHEMA,
      E2E,
      never(folder('server', 'cli'), 'Only app/_request meets the server, and only its request context.'),
    ],
    ['app/_request/**'],
  ),
  zone(
    ['app/_request/**/*.{ts,tsx}'],
    [
      DRIZZLE,
      SCHEMA,
      E2E,
      never(
        String.raw`^#(?:server/(?!front/(?:context|origin|url)\.ts$|comments/(?:held|commenter|muted|network|reader)\.ts$|crawlers/staging\.ts$|links\.ts$|mail/example\.ts$|desk/presence\.ts$|sign\.ts$)|cli/)`,
        'app/_request meets the server in its request context, and in what both have to say alike.',
      ),
      onlyTypes('^#components/(?!ui/language\\.ts$)', 'Request code renders nothing; a page does.'),
    ],
    // Pages that many routes return.
    ['app/_request/{not-found,directory}-page.tsx'],
  ),
  zone(
    ['server/**/*.ts', 'cli/**/*.ts'],
    [
      DRIZZLE,
      SCHEMA,
      E2E,
      never(String.raw`^(?:react|react-dom|next-auth(?!/jwt$))(?:/|$)`, 'No views here.'),
      never(folder('app', 'components'), 'The server and the commands stand beside app/, not on it.'),
    ],
  ),
  zone(
    ['e2e/**/*.ts', 'playwright.config.ts'],
    [
      DRIZZLE,
      SCHEMA,
      FRAMEWORK,
      never(
        String.raw`^(?:#|(?:\.\./)+)db/(?!testing/)`,
        'A journey sees pages; what it sets up goes through db/testing.',
      ),
      never(folder('app', 'components', 'cli'), 'A journey sees pages, not the code behind them.'),
    ],
  ),
]

export default defineConfig(
  globalIgnores(['.next/', 'data/', 'node_modules/', 'test-results/', 'playwright-report/', 'next-env.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // db/ is async throughout, whatever the driver of the day does: architecture.md §5.
      '@typescript-eslint/require-await': 'off',
      // A promise returned bare from inside a try leaves without its catch.
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      eqeqeq: 'error',
      'no-console': 'off',
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  { files: ['db/schema/index.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // better-sqlite3 answers at once where libSQL would promise; commands and queries await both alike.
  { files: ['db/**/*.ts'], rules: { '@typescript-eslint/await-thenable': 'off' } },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // A server component renders once for each request and may look at the clock; nothing is compiled or memoised here.
    rules: { 'react-hooks/purity': 'off' },
  },
  {
    files: ['{app,components}/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...WORDS] },
  },
  {
    files: ['components/admin/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...WORDS, TAKEN_OVER] },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
  zones,
  {
    files: ['e2e/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='waitForTimeout']",
          message: 'Wait for a condition, not for time.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(?:skip|fixme|only)$/]',
          message: 'A test runs or does not exist.',
        },
      ],
    },
  },
)
