import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddressList } from './address-list'
import { LIST_LINES_MAX } from './model'

const A = 'https://a.example/one'
const B = 'https://b.example/two?x=1'

const taken = (text: string) => {
  const read = readAddressList(text)
  return read.ok ? read.addresses.map(({ line, address }) => [line, address]) : read.code
}

describe('a list of addresses', () => {
  it('is lines, as they are pasted', () => {
    expect(taken(`${A}\n\n ${B} \r\n`)).toEqual([
      [1, A],
      [3, B],
    ])
    expect(readAddressList(A)).toMatchObject({ ok: true, column: null })
  })

  it('keeps an address with commas, semicolons and bars whole', () => {
    const odd = ['https://a.example/1,2,3', 'https://a.example/x;y', 'https://a.example/p|q']
    expect(taken(odd.join('\n'))).toEqual(odd.map((address, at) => [at + 1, address]))
  })

  it.each([
    [`url,title\n${A},"One, and more"\n${B},Two`, 1, 'url'],
    [`Titel;Adresse\n"Eins; und mehr";${A}\nZwei;${B}`, 2, 'Adresse'],
    [`title\tlink\nOne\t${A}\nTwo\t${B}`, 2, 'link'],
    [`title|Lien\nOne|${A}\nTwo|${B}`, 2, 'Lien'],
    [`\ufeff"URL"\r\n"${A}"\r\n"${B}"\r\n`, 1, 'URL'],
    [`Anschrift,found\nHarbour Street 1,${A}\nQuay 2,${B}`, 2, 'found'],
    [`address,url\nHarbour Street 1,${A}\nQuay 2,${B}`, 2, 'url'],
    [`a,url\nhttps://x.example,${A}\nhttps://y.example,${B}`, 2, 'url'],
  ])('%j is read by the column in which addresses stand', (text, number, name) => {
    const read = readAddressList(text)
    expect(read).toMatchObject({ ok: true, column: { number, name } })
    expect(taken(text)).toEqual([
      [2, A],
      [3, B],
    ])
  })

  it('needs no headings', () => {
    expect(taken(`One, ${A}\nTwo, ${B}`)).toEqual([
      [1, A],
      [2, B],
    ])
  })

  it('counts lines as the file does, where a cell has several', () => {
    expect(taken(`title,url\n"One\nand more",${A}\nTwo,${B}`)).toEqual([
      [3, A],
      [4, B],
    ])
  })

  it('counts the line ends of other systems once, within cells too', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(taken(['title,url', '"One', `and more",${A}`, `Two,${B}`].join(end))).toEqual([
        [3, A],
        [4, B],
      ])
    }
  })

  it('takes no line of signs for a heading', () => {
    expect(readAddressList(`\ufeffsep=;\r\nTitel;Adresse\r\nEins;${A}`)).toEqual({
      ok: true,
      addresses: [{ line: 3, address: A }],
      column: { number: 2, name: 'Adresse' },
    })
  })

  it('does not take apart what is no list, however large', () => {
    expect(taken(`${','.repeat(8_000_000)}\n`)).toBe('listLineTooLong')
    expect(taken(`url\n${'x'.repeat(8_000_000)}`)).toBe('listLineTooLong')
    expect(taken(`${'"\n",'.repeat(500_000)}x\n`)).toBe('listBroken')
    expect(taken(`${','.repeat(90_000)}\n`.repeat(80))).toBe('listWithoutAddresses')
  })

  it('adds https:// to what is a host, and leaves what is none as it was typed', () => {
    expect(taken('www.harbour.example/a\nharbour.example\nnot an address\nftp://x.example/')).toEqual([
      [1, 'https://www.harbour.example/a'],
      [2, 'https://harbour.example'],
      [3, 'not an address'],
      [4, 'ftp://x.example/'],
    ])
  })

  it('says what is wrong with the whole of it', () => {
    expect(taken('')).toBe('listEmpty')
    expect(taken(' \n ,, \n')).toBe('listWithoutAddresses')
    expect(taken('url\n')).toBe('listEmpty')
    expect(taken('name,age\nAda,36')).toBe('listWithoutAddresses')
    expect(taken(`title,url\n"One,${A}\nTwo,${B}`)).toBe('listBroken')
    expect(taken(`${A}\n`.repeat(LIST_LINES_MAX))).toHaveLength(LIST_LINES_MAX)
    expect(taken(`${A}\n`.repeat(LIST_LINES_MAX + 1))).toBe('listTooLong')
    expect(taken(`url,x\n${`${A},y\n`.repeat(LIST_LINES_MAX + 1)}`)).toBe('listTooLong')
  })

  it('never brings the reader down', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom('"', ';', ',', '\t', '\n', '\r', '|', 'url'),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const read = readAddressList(cells.join(''))
        if (read.ok) expect(read.addresses.length).toBeGreaterThan(0)
      }),
    )
  })
})
