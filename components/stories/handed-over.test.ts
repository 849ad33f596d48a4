import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fromTransfer, handOver, isAddress, takeOver } from './handed-over'

/** What of a DataTransfer is read. */
function transfer(files: readonly File[], text = ''): DataTransfer {
  return { files, getData: () => text } as unknown as DataTransfer
}

function storage(limit: number): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
    setItem: (key: string, value: string) => {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
  } as unknown as Storage
}

describe('handing over', () => {
  beforeEach(() => vi.stubGlobal('sessionStorage', storage(100)))

  it('gives words once', () => {
    handOver({ kind: 'text', content: 'The words.' })
    expect(takeOver()).toEqual({ kind: 'text', content: 'The words.' })
    expect(takeOver()).toBeNull()
  })

  it('gives words after a full reload', () => {
    sessionStorage.setItem('corroborate:new-story', 'Kept.')
    expect(takeOver()).toEqual({ kind: 'text', content: 'Kept.' })
  })

  it('gives what is too long for the storage, and files', () => {
    const content = 'long '.repeat(100)
    handOver({ kind: 'text', content })
    expect(takeOver()).toEqual({ kind: 'text', content })
    const file = new File(['x'], 'a.txt')
    handOver({ kind: 'file', file })
    expect(takeOver()).toEqual({ kind: 'file', file })
  })
})

describe('fromTransfer', () => {
  it('takes a file before words, by its type or its name', () => {
    const text = new File(['x'], 'notes', { type: 'text/plain' })
    const html = new File(['x'], 'page.HTML')
    expect(fromTransfer(transfer([text], 'words'))).toEqual({ kind: 'file', file: text })
    expect(fromTransfer(transfer([html]))).toEqual({ kind: 'file', file: html })
  })

  it.each(['item.json', 'item.ninjs', 'mail.eml', 'minutes.docx'])('takes %s by its name', (name) => {
    const file = new File(['x'], name, { type: 'application/octet-stream' })
    expect(fromTransfer(transfer([file]))).toEqual({ kind: 'file', file })
  })

  it('tells what cannot be read from nothing', () => {
    expect(fromTransfer(transfer([new File(['x'], 'a.zip', { type: 'application/zip' })]))).toBe('unreadable')
    expect(fromTransfer(transfer([], ' \n '))).toBeNull()
    expect(fromTransfer(transfer([], ' words '))).toEqual({ kind: 'text', content: ' words ' })
  })
})

describe('isAddress', () => {
  it('knows a lone address', () => {
    expect(isAddress(' https://courier.example/a?b=c \n')).toBe(true)
    expect(isAddress('See https://courier.example/')).toBe(false)
    expect(isAddress('https://courier.example/ and more')).toBe(false)
    expect(isAddress('')).toBe(false)
  })
})
