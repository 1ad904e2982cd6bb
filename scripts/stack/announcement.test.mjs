import { expect, test } from 'vitest'
import { announcement } from './announcement.mjs'

const said = (isDemo, inbox = { url: 'http://localhost:1080' }) =>
  announcement({
    startedIn: '8.0 s',
    port: 3000,
    services: {
      DATABASE_URL: 'postgresql://db',
      REDIS_CACHE_URL: 'redis://cache',
      REDIS_STATE_URL: 'redis://state',
    },
    inbox,
    ownerLink: 'http://localhost:3000/join?token=x',
    isDemo,
  })

test('who starts the shop is told where everything is', () => {
  for (const what of [
    'http://localhost:3000/admin',
    'join?token=x',
    'postgresql://db',
    'http://localhost:1080',
  ])
    expect(said(true)).toContain(what)
})

test('the demonstration’s staff are told of only where they are', () => {
  expect(said(true)).toContain('demo-owner@lomashwood.example')
  expect(said(false)).not.toContain('demo-')
})

test('without an inbox of ours mail goes where it is told to', () => {
  expect(said(false, null)).toContain('SMTP_URL')
})
