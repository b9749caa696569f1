import { parentPort } from 'node:worker_threads'
import { writeModel } from '../../db/spam/model.ts'
import { train, type LabelledSample } from '../../db/spam/train.ts'

/** A thread of its own for learning: takes stretches of comments, and at the word `train` answers with the model. */
const samples: LabelledSample[] = []

parentPort?.on('message', (message: LabelledSample[] | 'train') => {
  if (message !== 'train') {
    samples.push(...message)
    return
  }
  const trained = train(samples)
  parentPort?.postMessage(trained.ok ? writeModel(trained.model) : null)
  parentPort?.close()
})
