import { describe, expect, it } from 'vitest'
import { type Backup, backupKey, readBackup, weighBackup, writeBackup } from './draft-backup'

function store(full = false) {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}

const backup: Backup = { verdict: 'DENIED', rationale: 'No vote was taken.', version: 2 }
const key = backupKey('member', 'claim')

describe('what this browser keeps', () => {
  it('comes back as it was, and goes', () => {
    const browser = store()
    expect(writeBackup(browser, key, backup)).toBe(true)
    expect(readBackup(browser, key)).toEqual(backup)
    writeBackup(browser, key, null)
    expect(browser.kept.size).toBe(0)
  })

  it('belongs to one person', () => {
    const browser = store()
    writeBackup(browser, key, backup)
    expect(readBackup(browser, backupKey('another', 'claim'))).toBeNull()
  })

  it('says when the browser took nothing', () => {
    expect(writeBackup(store(true), key, backup)).toBe(false)
    expect(writeBackup(null, key, backup)).toBe(false)
    expect(readBackup(null, key)).toBeNull()
  })

  it.each(['', 'not json', '[]', '{"rationale":1}', '{"rationale":"x","verdict":"MAYBE","version":1}'])(
    'passes over what it cannot read: %s',
    (text) => {
      const browser = store()
      browser.kept.set(key, text)
      expect(readBackup(browser, key)).toBeNull()
    },
  )
})

describe('weighing it against the server', () => {
  const server = (rationale: string, version: number) => ({ verdict: 'DENIED' as const, rationale, version })

  it('is nothing when the server has the same words, spaces at the ends aside', () => {
    expect(
      weighBackup({ ...backup, rationale: 'No vote was taken.\n' }, server('No vote was taken.', 3)),
    ).toBe('none')
    expect(weighBackup(null, server('', 0))).toBe('none')
  })

  it('is nothing when there is nothing in it', () => {
    expect(weighBackup({ verdict: null, rationale: ' ', version: 1 }, server('Words', 1))).toBe('none')
  })

  it('is taken up when the server knows of no later words', () => {
    expect(weighBackup(backup, server('No vote', 2))).toBe('restore')
    expect(weighBackup(backup, server('No vote', 3))).toBe('restore')
    expect(weighBackup(backup, server('', 3))).toBe('restore')
  })

  it('is merged when another tab saved other words since', () => {
    expect(weighBackup(backup, server('The minutes are silent.', 3))).toBe('merge')
  })
})
