import { describe, expect, it } from 'vitest'
import { joinLink } from './join-link'

const UNSET = 'http://127.0.0.1:3000'

describe('joinLink', () => {
  it('carries the address the server was given, whatever the inviter came by', () => {
    const link = { href: 'https://desk.example.org/join/abc', loopback: null }
    expect(joinLink('abc', 'https://desk.example.org', 'http://127.0.0.1:3000')).toEqual(link)
    expect(joinLink('abc', 'https://desk.example.org/', '')).toEqual(link)
  })

  it('carries what the inviter came by when the server was given none', () => {
    const link = { href: 'http://192.168.1.5:3000/join/abc', loopback: null }
    expect(joinLink('abc', UNSET, 'http://192.168.1.5:3000')).toEqual(link)
  })

  it.each([
    ['http://127.0.0.1:3000', '127.0.0.1'],
    ['http://127.1:3000', '127.0.0.1'],
    ['http://localhost:3000', 'localhost'],
    ['http://desk.localhost', 'desk.localhost'],
    ['http://[::1]:3000', '[::1]'],
    ['http://[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
    ['http://0.0.0.0:3000', '0.0.0.0'],
  ])('tells that %s leads to one machine alone', (here, loopback) => {
    expect(joinLink('abc', UNSET, here).loopback).toBe(loopback)
  })

  it('tells it before the browser has said where it is', () => {
    expect(joinLink('abc', UNSET, '')).toEqual({ href: `${UNSET}/join/abc`, loopback: '127.0.0.1' })
  })

  it.each(['http://localhost.example.org', 'http://128.0.0.1', 'http://desk127.example.org'])(
    'takes %s for the address of another machine',
    (here) => expect(joinLink('abc', UNSET, here).loopback).toBeNull(),
  )
})
