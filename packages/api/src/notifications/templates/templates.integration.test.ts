import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSmtpProvider } from '../providers/smtp-email.ts'
import { openTestDelivery, PUBLIC_URL, type TestDelivery } from '../testing/delivery.ts'
import { startSmtpServer, type TestSmtpServer } from '../testing/smtp-server.ts'
import { templates } from './catalogue.ts'
import { listTemplates } from './list-templates.ts'
import { previewTemplate } from './preview-template.ts'
import { resetTemplate } from './reset-template.ts'
import { previewTemplateInput, resetTemplateInput, saveTemplateInput } from './save-template.schema.ts'
import { saveTemplate } from './save-template.ts'
import type { TemplateContent } from './template.schema.ts'

const KEY = 'newsletter-welcome'
let smtp: TestSmtpServer
let api: TestDelivery

beforeAll(async () => {
  smtp = await startSmtpServer()
  api = await openTestDelivery({
    email: createSmtpProvider({ name: 'smtp', url: smtp.url, from: 'a@shop.example' }),
  })
})
afterAll(async () => {
  await api.delivery.email.close()
  await api.close()
  await smtp.close()
})
beforeEach(() => api.database.primary.notificationTemplate.deleteMany())

const content = (subject: string): TemplateContent => ({
  subject,
  blocks: [
    { kind: 'text', text: 'Welcome.' },
    { kind: 'button', text: 'Look', link: 'kitchensPath' },
  ],
})
const save = (subject: string, version: number) =>
  saveTemplate(api.services, saveTemplateInput.parse({ key: KEY, content: content(subject), version }))
const listed = async () => (await listTemplates(api.services)).find(({ key }) => key === KEY)

async function sentSubject(to: string): Promise<string | undefined> {
  expect(await api.runEmail(await api.promiseEmail(to))).toBeNull()
  const mail = smtp.received.findLast((each) => each.to === to)
  return /^Subject: (.*)\r$/m.exec(mail?.raw ?? '')?.[1]
}

test('every message can be found with what it says, for whom and with which variables', async () => {
  expect((await listTemplates(api.services)).map(({ key }) => key)).toEqual(Object.keys(templates))
  expect(await listed()).toMatchObject({ version: 0, updatedAt: null, content: templates[KEY].content })
})

test('what staff save is what is sent from then on, each save anew, and the program’s own again after a reset', async () => {
  expect(await save('First', 0)).toEqual({ version: 1 })
  expect(await sentSubject('one@example.com')).toBe('First')
  expect(await save('Second', 1)).toEqual({ version: 2 })
  expect(await sentSubject('two@example.com')).toBe('Second')
  expect(await listed()).toMatchObject({ version: 2, content: content('Second') })
  await resetTemplate(api.services, resetTemplateInput.parse({ key: KEY, version: 2 }))
  expect(await sentSubject('three@example.com')).toBe(templates[KEY].content.subject)
  await save('Third', 0)
  expect(await sentSubject('four@example.com')).toBe('Third')
})

test('of two who change the same version one is told, and nothing of the other is lost', async () => {
  for (const version of [0, 1]) {
    const outcomes = await Promise.allSettled([save('Mine', version), save('Yours', version)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'VERSION_CONFLICT' },
    })
  }
  await expect(resetTemplate(api.services, { key: KEY, version: 1 })).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
  })
  expect(await listed()).toMatchObject({ version: 2 })
})

test('what cannot be sent is not saved, and says at which field', async () => {
  const broken = { ...content('Hello {{name}}'), blocks: content('').blocks.slice(0, 1) }
  await expect(saveTemplate(api.services, { key: KEY, content: broken, version: 0 })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
    fields: { 'content.subject': [expect.any(String)], 'content.blocks': [expect.any(String)] },
  })
  expect(await listed()).toMatchObject({ version: 0 })
})

test('a message that we do not send is not found', async () => {
  const unknown = { key: 'constructor', content: content('Hello') }
  const notFound = { code: 'TEMPLATE_NOT_FOUND' }
  await expect(saveTemplate(api.services, { ...unknown, version: 0 })).rejects.toMatchObject(notFound)
  await expect(resetTemplate(api.services, { key: 'nothing', version: 1 })).rejects.toMatchObject(notFound)
  await expect(previewTemplate({ publicUrl: PUBLIC_URL }, unknown)).rejects.toMatchObject(notFound)
})

test('a preview shows the message with examples, checked like a save', async () => {
  const preview = (key: string, given: TemplateContent) =>
    previewTemplate({ publicUrl: PUBLIC_URL }, previewTemplateInput.parse({ key, content: given }))
  const email = await preview(KEY, content('Hello'))
  expect(email).toMatchObject({ subject: 'Hello', smsLength: null })
  expect(email.html).toContain('href="https://shop.example/kitchens"')
  expect(email.text).toContain('Look:\nhttps://shop.example/kitchens')
  await expect(preview(KEY, content('{{name}}'))).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
  const sms = await preview('sms-check', {
    subject: '',
    blocks: [{ kind: 'text', text: 'From {{requestedBy}}’s desk' }],
  })
  expect(sms).toEqual({
    subject: '',
    html: '',
    text: 'From Amara Osei’s desk',
    smsLength: { encoding: 'UCS-2', units: 22, segments: 1 },
  })
})
