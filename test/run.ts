import { mkdirSync } from 'node:fs'
import { listed } from './failures.ts'
import { STEPS, type Tally } from './steps.ts'

/**
 * `npm test`: everything, in order. A failed step does not keep the later ones from being run, unless they need what it
 * makes. What failed is said once more below everything; the last line counts tests, and each step without tests of its
 * own as one.
 */
mkdirSync('test-results', { recursive: true })
const total: Tally = { passed: 0, failed: 0 }
const failed = new Set<string>()
const said: string[] = []

for (const [index, step] of STEPS.entries()) {
  const missing = step.needs.find((need) => failed.has(need))
  console.log(
    `\n[${index + 1}/${STEPS.length}] ${step.name}${missing ? `: not run, since ${missing} failed` : ''}`,
  )
  const started = Date.now()
  const { ok, tally, failures } = missing
    ? { ok: false, tally: { passed: 0, failed: 1 }, failures: [] }
    : await step.run()
  total.passed += tally.passed
  total.failed += tally.failed
  if (!ok) failed.add(step.name)
  if (failures.length > 0) said.push(listed(step.name, failures))
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (!missing)
    console.log(
      `${ok ? 'ok' : 'FAILED'}: ${step.name} (${tally.passed} passed, ${tally.failed} failed, ${seconds} s)`,
    )
}

if (failed.size > 0) {
  console.log(`\n${said.join('\n')}`)
  console.log(`\nFailed: ${[...failed].join(', ')}`)
  process.exitCode = 1
}
console.log(`${total.passed} passed, ${total.failed} failed`)
