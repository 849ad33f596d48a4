import { describe, expect, it } from 'vitest'
import { makePdf, type PdfLine, type PdfOptions, type PdfPage } from '@/lib/testing/pdf'
import { boxesOf, layoutSchema } from './layout'
import { LIMITS } from './open'
import { readPdf } from './read'

/** Lines below each other from one place. */
const set = (x: number, y: number, texts: readonly string[], size = 10): PdfLine[] =>
  texts.map((text, i) => ({ text, x, y: y + i * size * 1.2, size }))
/** As the eye meets it from left to right, which is how files store it. */
const mirrored = (text: string) => [...text].reverse().join('')

async function read(pages: readonly PdfPage[], options?: PdfOptions) {
  const reading = await readPdf(makePdf(pages, options))
  if ('fault' in reading) throw new Error(`not read: ${reading.fault}`)
  return reading
}
const textOf = async (...lines: PdfLine[][]) => (await read([{ lines: lines.flat() }])).text

const LEFT = [
  'The council has agreed to close',
  'the pier, a spokeswoman said on',
  'Monday. Nobody had been infor-',
  'med before the meeting began.',
]
const RIGHT = ['The harbour master denied that', 'and called the report untrue to', 'the last word of it.']
const LEFT_TEXT =
  'The council has agreed to close the pier, a spokeswoman said on Monday. Nobody had been informed before the meeting began.'
const RIGHT_TEXT = 'The harbour master denied that and called the report untrue to the last word of it.'

describe('reading order', () => {
  it('goes down one column, then down the next, whether or not their lines are level', async () => {
    expect(await textOf(set(60, 100, LEFT), set(230, 100, RIGHT))).toBe(`${LEFT_TEXT}\n\n${RIGHT_TEXT}`)
    expect(await textOf(set(60, 100, LEFT), set(230, 106, RIGHT))).toBe(`${LEFT_TEXT}\n\n${RIGHT_TEXT}`)
  })

  it('does not rest on the order in which the file draws', async () => {
    const lines = [...set(230, 100, RIGHT), ...set(60, 100, LEFT)].reverse()
    expect(await textOf(lines)).toBe(`${LEFT_TEXT}\n\n${RIGHT_TEXT}`)
  })

  it('reads a heading across both columns before them, and one between them in its place', async () => {
    const heading = [{ text: 'A headline over both of the columns', x: 60, y: 70, size: 18 }]
    const between = [{ text: 'What happened after that, in both columns', x: 60, y: 190, size: 18 }]
    const text = await textOf(
      ...[heading, set(60, 100, LEFT), set(230, 100, RIGHT), between],
      ...[set(60, 220, ['It rained.']), set(230, 220, ['It went on raining.'])],
    )
    expect(text.split('\n\n')).toEqual([
      ...['A headline over both of the columns', LEFT_TEXT, RIGHT_TEXT],
      ...['What happened after that, in both columns', 'It rained.', 'It went on raining.'],
    ])
  })

  it('goes from the right column to the left where the writing does', async () => {
    const first = ['אמר ראש העירייה ביום שני', 'כי הרציף ייסגר בחורף.'].map(mirrored)
    const second = ['מנהל הנמל הכחיש זאת', 'ואמר שאין לכך יסוד.'].map(mirrored)
    const rightAligned = (right: number, texts: string[]) =>
      texts.map((text, i) => ({ text, x: right - text.length * 5, y: 100 + i * 12 }))
    expect(await textOf(rightAligned(220, second), rightAligned(400, first))).toBe(
      'אמר ראש העירייה ביום שני כי הרציף ייסגר בחורף.\n\nמנהל הנמל הכחיש זאת ואמר שאין לכך יסוד.',
    )
  })

  it('puts what is printed up the side after the page, and leaves out a stamp across it', async () => {
    const side = [{ text: 'Harbour Gazette', x: 570, y: 600, angle: 90 }]
    const stamp = [{ text: 'DRAFT', x: 200, y: 500, size: 60, angle: 45 }]
    const reading = await read([{ lines: [...side, ...set(60, 100, LEFT), ...stamp] }])
    expect(reading.text).toBe(`${LEFT_TEXT}\n\nHarbour Gazette`)
    expect(reading.notes).toContainEqual({ code: 'pdf-slanted-left-out', count: 5 })
  })
})

describe('paragraphs', () => {
  it('ends one at a line with room for the next word, at an indented line and at a gap', async () => {
    const text = await textOf([
      ...set(60, 100, ['It was a long and quite calm', 'night.', 'Nothing stirred in the port']),
      ...set(76, 136, ['Then the bells rang, long']),
      ...set(60, 148, ['and loud, all over the town.']),
      ...set(60, 190, ['A new part begins here now.']),
    ])
    expect(text).toBe(
      'It was a long and quite calm night.\nNothing stirred in the port\nThen the bells rang, long and loud, all over the town.\n\nA new part begins here now.',
    )
  })

  it('goes on over the page', async () => {
    const { text } = await read([
      { lines: set(60, 700, ['The mayor said that she']) },
      { lines: set(60, 100, ['would resign at once.']) },
    ])
    expect(text).toBe('The mayor said that she would resign at once.')
  })

  it('keeps the hyphen that is the word’s own, as the document shows elsewhere', async () => {
    const lines = [
      'The well-known harbour has a well-',
      'known master, and he is the refur-',
      'bisher of it.',
    ]
    const reading = await read([{ lines: set(60, 100, lines) }])
    expect(reading.text).toBe(
      'The well-known harbour has a well-known master, and he is the refurbisher of it.',
    )
    expect(reading.notes).toContainEqual({ code: 'pdf-hyphens-joined', count: 1 })
  })
})

describe('what stands around the text', () => {
  const page = (number: number): PdfPage => ({
    lines: [
      { text: `Harbour Gazette, issue ${number}`, x: 60, y: 40, size: 8 },
      ...set(60, 100, [`Part ${number} has words of its own.`, `${number}0 boats came.`]),
      { text: String(number + 10), x: 290, y: 820, size: 8 },
    ],
  })

  it('is left out when it stands at the same place of several pages', async () => {
    const { text, notes } = await read([1, 2, 3].map(page))
    expect(text).not.toMatch(/Gazette|\b1[123]\b/)
    expect(text).toContain('30 boats came.')
    expect(notes).toContainEqual({ code: 'pdf-margins-left-out', count: 6 })
  })

  it('is kept of a single page, where nothing shows it', async () => {
    const { text, notes } = await read([page(1)])
    expect(text).toContain('Gazette')
    expect(notes).toEqual([])
  })

  it('does not take figures of a table that goes on for page numbers', async () => {
    const figures = [71, 12, 90].map((figure) => ({ lines: set(60, 60, [String(figure)]) }))
    expect((await read(figures)).text).toBe('71\n\n12\n\n90')
  })
})

it('sets a table in rows', async () => {
  const row = (y: number, ...cells: string[]) => cells.map((text, i) => ({ text, x: 60 + i * 120, y }))
  const text = await textOf([
    ...row(100, 'Pier', 'Boats', 'Year'),
    ...row(114, 'Old Ferry Pier', '12', '2024'),
    ...row(128, 'North', '7', '2025'),
  ])
  expect(text).toBe('Pier\tBoats\tYear\nOld Ferry Pier\t12\t2024\nNorth\t7\t2025')
})

describe('scripts', () => {
  it('reads Arabic in the order of the tongue, with figures and names between', async () => {
    const spoken = 'قال المتحدث إن 25 قاربا وصلت'
    const shown = `${mirrored('وصلت')} ${mirrored('قاربا')} 25 ${mirrored('قال المتحدث إن')}`
    expect(await textOf([{ text: shown, x: 60, y: 100 }])).toBe(spoken)
  })

  it('turns letters by their shape and ligatures into plain ones', async () => {
    const shaped = mirrored('\ufedb\ufe98\ufe8e\ufe8f')
    expect(await textOf([{ text: shaped, x: 60, y: 100 }])).toBe('كتاب')
    expect(await textOf(set(60, 100, ['The \ufb01rst o\ufb03ce']))).toBe('The first office')
  })

  it('reads Hebrew brackets by their meaning', async () => {
    expect(
      await textOf([
        { text: `.(30 ${mirrored('מתוך')}) ${mirrored('הגיעו')}`.replace('.(', '('), x: 60, y: 100 },
      ]),
    ).toBe('הגיעו (מתוך 30)')
  })

  it.each(['हिन्दी में सरकार ने कहा', 'Мэр города опроверг сообщения', '市長は報道を否定した。'])(
    '%s',
    async (text) => {
      expect(await textOf(set(60, 100, [text]))).toBe(text)
    },
  )
})

describe('what the file says of itself', () => {
  it('is read, and told apart from when it was published', async () => {
    const info = {
      Title: 'Über den Hafen',
      Author: 'Ada Obi',
      CreationDate: "D:20250616120000+02'00'",
      Creator: 'Typewriter 3',
    }
    expect(await read([{ lines: set(60, 100, LEFT) }], { info })).toMatchObject({
      ...{ title: 'Über den Hafen', byline: 'Ada Obi', published: null, language: 'en', pages: 1 },
      ...{ madeAt: '2025-06-16T10:00:00.000Z', madeWith: 'Typewriter 3' },
    })
  })

  it('gives way to the headline where it is no title', async () => {
    const lines = [{ text: 'The pier is shut for good', x: 60, y: 60, size: 20 }, ...set(60, 100, LEFT)]
    expect(await read([{ lines }], { info: { Title: 'Microsoft Word - draft3.doc' } })).toMatchObject({
      title: 'The pier is shut for good',
    })
  })

  it('runs no script', async () => {
    const { notes } = await read([{ lines: set(60, 100, LEFT) }], { script: 'app.alert(1)' })
    expect(notes).toEqual([{ code: 'pdf-hyphens-joined', count: 1 }])
  })
})

describe('limits', () => {
  const pdf = makePdf([{ lines: set(60, 100, LEFT) }, { lines: set(60, 100, RIGHT) }])

  it.each([
    [{ pages: 1 }, { fault: 'TOO_LONG', pages: 2, limit: 1 }],
    [{ chars: 150 }, { fault: 'TOO_LONG', pages: 2, limit: LIMITS.pages }],
    [{ charsOfPage: 20 }, { fault: 'TOO_LONG', pages: 2, limit: LIMITS.pages }],
    [{ ms: 0 }, { fault: 'TOO_SLOW' }],
    [{ memory: 24_000_000 }, { fault: 'BROKEN' }],
  ])('%j', async (limit, fault) => {
    const large = makePdf([{ lines: set(60, 100, LEFT) }, { lines: set(60, 100, RIGHT) }], {
      ballast: 24_000_000,
    })
    expect(await readPdf('memory' in limit ? large : pdf, { ...LIMITS, ...limit })).toEqual(fault)
  })
})

describe('places', () => {
  it('shows where a quote is printed, over two lines, the hyphen with it', async () => {
    const { text, layout } = await read([{ lines: set(60, 100, LEFT) }])
    const start = text.indexOf('informed before')
    const boxes = boxesOf(layoutSchema.parse(JSON.parse(JSON.stringify(layout))), { start, end: start + 15 })
    expect(boxes.map(({ page, x, width }) => ({ page, x, width }))).toEqual([
      { page: 1, x: 60 + 24 * 5, width: 30 },
      { page: 1, x: 60, width: 50 },
    ])
    for (const { y, height } of boxes) expect(y + height).toBeGreaterThan(120)
  })

  it('turns with the page', async () => {
    const { text, layout } = await read([{ lines: set(60, 100, ['The pier']), rotate: 90 }])
    const [box] = layout ? boxesOf(layout, { start: 0, end: text.length }) : []
    // A point at (60, 100) of a page 842 high comes to stand at (742, 60) of one 842 wide.
    expect(box?.y).toBeCloseTo(60, 0)
    expect(Math.abs((box?.x ?? 0) - 742)).toBeLessThan(12)
    expect((box?.height ?? 0) > (box?.width ?? 0)).toBe(true)
  })
})
