import { execFileSync, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'

const NU = createRequire(import.meta.url)('vnu-jar') as string
const hasJava = spawnSync('java', ['-version']).status === 0
if (!hasJava) console.log('No java here: html-validate judges the pages in place of the Nu Html Checker')

/** What is wrong with files of HTML, by the Nu Html Checker where it can run. */
export async function htmlErrors(files: string[]): Promise<string[]> {
  return hasJava ? nuErrors(files) : await otherErrors(files)
}

/** One run for all of them: most of its time goes into starting Java. */
function nuErrors(files: string[]): string[] {
  const parameters = [
    ...['-jar', NU, '--errors-only', '--stdout', '--exit-zero-always', '--format', 'gnu'],
    ...files,
  ]
  const said = execFileSync('java', parameters, { encoding: 'utf8' })
  return said.split('\n').filter(Boolean)
}

async function otherErrors(files: string[]): Promise<string[]> {
  const checker = new HtmlValidate({ extends: ['html-validate:standard'] })
  const report = await checker.validateMultipleFiles(files)
  return report.results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath}:${line}: ${ruleId}: ${message}`),
  )
}
