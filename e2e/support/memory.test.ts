import { describe, expect, it } from 'vitest'
import { processorTime, readMemory, readProcessorTime } from './memory'

describe('readMemory', () => {
  it('reads what is resident now and at most, in MB', () => {
    expect(readMemory('Name:\tnode\nVmHWM:\t  2000 kB\nVmRSS:\t  1000 kB\nThreads:\t11\n')).toEqual({
      now: 1.024,
      peak: 2.048,
    })
  })

  it('does not take silence for nothing', () => {
    expect(() => readMemory('Name:\tnode\n')).toThrow('VmRSS')
  })
})

describe('readProcessorTime', () => {
  it('adds user and system time, whatever the program is called', () => {
    expect(readProcessorTime('42 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 150 25 0 0')).toBe(1750)
  })

  it('reads a process that works', () => {
    expect(processorTime(process.pid)).toBeGreaterThan(50)
  })
})
