import { HtmlValidate } from 'html-validate'

interface NuMessage {
  type: 'error' | 'info' | 'non-document-error'
  message: string
  extract?: string
}

/**
 * What is wrong with a page, by the Nu Html Checker where the setup could start it, else by html-validate.
 *
 * @param html as it was sent
 * @returns a line for each error
 */
export async function htmlErrors(html: string): Promise<string[]> {
  const nu = process.env.E2E_NU_URL
  return nu ? await nuErrors(nu, html) : await otherErrors(html)
}

async function nuErrors(nu: string, html: string): Promise<string[]> {
  const answer = await fetch(`${nu}/?out=json&level=error`, {
    method: 'POST',
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: html,
  })
  if (!answer.ok) throw new Error(`the Nu Html Checker answered with ${answer.status}`)
  const { messages } = (await answer.json()) as { messages: NuMessage[] }
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ message, extract = '' }) => `${message} ${extract}`.trim())
}

const checker = new HtmlValidate({ extends: ['html-validate:standard'] })

async function otherErrors(html: string): Promise<string[]> {
  const report = await checker.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  )
}
