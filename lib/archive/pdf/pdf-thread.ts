import { parentPort } from 'node:worker_threads'
import type { Layout } from './layout'
import { drawPage, makeRoom, openFile, pageOf, putPiece } from './pdfium.mjs'
import { type ReadPage, readPage, textOf } from './text'
import type { Answers, Questions } from './thread'
import { STRIDE } from './words'

// PDFium and the laying out of what it tells, asked one question at a time by thread.ts, which ends this thread when it takes
// too much. Characters never leave it: a long file has a hundred megabytes of them.

const read: ReadPage[] = []
let laidOut: Layout['pages'] = []

const answers: { readonly [Q in keyof Answers]: (given: Questions[Q]) => Answers[Q] } = {
  make: makeRoom,
  put: putPiece,
  open: openFile,
  page: (given) => {
    const page = pageOf(given)
    if ('fault' in page) return page
    read.push(readPage(page))
    return { tooMany: page.tooMany, chars: page.chars.length / STRIDE }
  },
  text: () => {
    const { layout, ...told } = textOf(read)
    laidOut = layout.pages
    return told
  },
  places: (index) => laidOut[index] ?? { width: 0, height: 0, lines: [] },
  draw: drawPage,
}

const answer = <Q extends keyof Answers>(question: Q, given: Questions[Q]) => answers[question](given)

parentPort?.on('message', ({ id, ask, given }: { id: number; ask: keyof Answers; given: never }) => {
  const told = answer(ask, given)
  const moved = typeof told === 'object' && 'png' in told ? [told.png.buffer] : []
  parentPort?.postMessage({ id, answer: told }, moved)
})
