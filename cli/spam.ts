import type { Command } from 'commander'
import { readSettings } from '../db/settings/settings.ts'
import { judgeOf, LINE_SCORE, type Judge } from '../db/spam/judge.ts'
import { readModel, writeModel, type SpamModel } from '../db/spam/model.ts'
import { readSamples } from '../db/spam/samples.ts'
import { modelInUse, saveModel, spamJudge } from '../db/spam/store.ts'
import { LEAST_SAMPLES, train, type LabelledSample } from '../db/spam/train.ts'
import { withDatabase } from './database.ts'
import { readText, writeText } from './files.ts'
import { endProgress, progressPrinter } from './progress.ts'

const MODEL = ['--model <path>', 'a model in a file of its own, instead of the site’s'] as const
const FILE = 'JSON Lines: {"body": "…", "label": "spam" or "ham"}, name and email if you have them'

/** `spam train|test|export|import`: the learned filter, the site's own or one in a file. */
export function registerSpam(program: Command) {
  const spam = program.command('spam').description('the learned spam filter: train, test, export, import')

  spam
    .command('train')
    .argument('<file>', FILE)
    .option(...MODEL)
    .description('learn from labelled comments, and use what was learned')
    .action(trainOn)

  spam
    .command('test')
    .argument('<file>', FILE)
    .option(...MODEL)
    .option('--json', 'print {"tp":…,"fp":…,"tn":…,"fn":…} and nothing else', false)
    .description('count what the filter gets right and wrong')
    .action(testOn)

  spam
    .command('export')
    .argument('<file>', 'where to write the model; - is standard output')
    .option(...MODEL)
    .description('write the filter in use to a file')
    .action(async (file: string, { model }: { model?: string }) => {
      const { model: inUse } = model ? { model: modelIn(model) } : await withDatabase(modelInUse)
      const text = `${writeModel(inUse)}\n`
      if (file === '-') process.stdout.write(text)
      else {
        writeText(file, text)
        console.log(`Wrote ${told(inUse)} to ${file}.`)
      }
    })

  spam
    .command('import')
    .argument('<file>', 'what spam export wrote')
    .description('use the filter that another site has learned')
    .action(async (file: string) => {
      const model = modelIn(file)
      const version = await withDatabase((db) => db.write((tx) => saveModel(tx, model, 'import', Date.now())))
      console.log(`In use as version ${version}: ${told(model)}.`)
    })
}

async function trainOn(file: string, { model: path }: { model?: string }) {
  const samples = samplesIn(file)
  const progress = progressPrinter(1)
  // A few hundred are learned before anybody could read how far it is.
  const trained = train(samples, (done, of) => samples.length > 3000 && progress('Learning', done, of))
  endProgress()
  if (!trained.ok) {
    const { spam, ham } = trained
    throw new Error(
      `${file} has ${spam} of spam and ${ham} of ham; at least ${LEAST_SAMPLES} of each are needed.`,
    )
  }
  const { model } = trained
  if (path) {
    writeText(path, `${writeModel(model)}\n`)
    console.log(`Wrote ${told(model)} to ${path}.`)
    return
  }
  const version = await withDatabase((db) => db.write((tx) => saveModel(tx, model, 'train', Date.now())))
  console.log(`In use as version ${version}: ${told(model)}.`)
}

async function testOn(file: string, { model: path, json }: { model?: string; json: boolean }) {
  const samples = samplesIn(file)
  const { judge, line } = path ? { judge: judgeOf(modelIn(path)), line: LINE_SCORE } : await ofSite()
  const counts = { tp: 0, fp: 0, tn: 0, fn: 0 }
  for (const sample of samples) {
    const held = judge(sample).score >= line
    counts[sample.label === 'spam' ? (held ? 'tp' : 'fn') : held ? 'fp' : 'tn'] += 1
  }
  if (json) {
    console.log(JSON.stringify(counts))
    return
  }
  const { tp, fp, tn, fn } = counts
  const share = (part: number, of: number) => (of === 0 ? 'none' : `${((part / of) * 100).toFixed(1)}%`)
  console.log(`Spam held   ${tp} of ${tp + fn} (${share(tp, tp + fn)})`)
  console.log(`Ham held    ${fp} of ${fp + tn} (${share(fp, fp + tn)})`)
}

/** The site's filter, and the share from which on it holds a comment; where it holds none, the usual one. */
async function ofSite(): Promise<{ judge: Judge; line: number }> {
  return await withDatabase(async (db) => {
    const threshold = (await readSettings(db))['comments.spamThreshold']
    return { judge: await spamJudge(db), line: threshold === 0 ? LINE_SCORE : threshold / 100 }
  })
}

function samplesIn(file: string): LabelledSample[] {
  const read = readSamples(readText(file))
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${read.problem}.`)
  return read.samples
}

function modelIn(file: string): SpamModel {
  const model = readModel(readText(file))
  if (!model) throw new Error(`${file} is no model that this version can use.`)
  return model
}

const told = ({ spam, ham, weights }: SpamModel) =>
  spam + ham === 0
    ? 'the filter that every site begins with'
    : `a filter of ${Object.keys(weights).length} signs, learned from ${spam} of spam and ${ham} of ham`
