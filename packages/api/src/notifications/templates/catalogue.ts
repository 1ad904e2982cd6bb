import type { NotificationChannel } from '@lomash/db'
import type { Topic } from '../topics.ts'
import type { TemplateContent } from './template.schema.ts'

/** `path`: an address within the shop, which the sender makes whole. */
type VariableKind = 'text' | 'path'

export type Template = {
  channel: NotificationChannel
  topic: Topic
  /** For staff: when it is sent. */
  purpose: string
  /** Sent even to who has opted out of the topic: it answers what they just asked of us. */
  isAnswer?: boolean
  /** Every variable that may be used, with an example for the preview. */
  variables: Record<string, { kind: VariableKind; example: string }>
  /** What holds until staff change it. */
  content: TemplateContent
}

/** Every message we send. Keys are kept: messages and staff's versions of templates carry them. */
export const templates = {
  'newsletter-confirm': {
    channel: 'EMAIL',
    topic: 'newsletter',
    purpose: 'Asks somebody who signed up for the newsletter to confirm it',
    isAnswer: true,
    variables: { confirmPath: { kind: 'path', example: '/newsletter/confirm?token=example' } },
    content: {
      subject: 'Please confirm your newsletter',
      blocks: [
        { kind: 'heading', text: 'One more step' },
        {
          kind: 'text',
          text: 'Somebody, we hope you, asked us to send the Lomash Wood newsletter to this address: new ranges, sales and rooms worth a look, about once a month.',
        },
        { kind: 'button', text: 'Confirm my newsletter', link: 'confirmPath' },
        {
          kind: 'note',
          text: 'The button works for three days. If it was not you, do nothing: you will not hear from us again.',
        },
      ],
    },
  },
  'newsletter-welcome': {
    channel: 'EMAIL',
    topic: 'newsletter',
    purpose: 'Welcomes somebody who has confirmed the newsletter',
    variables: {
      kitchensPath: { kind: 'path', example: '/kitchens' },
      unsubscribePath: { kind: 'path', example: '/newsletter/unsubscribe?token=example' },
    },
    content: {
      subject: 'You are on the list',
      blocks: [
        { kind: 'heading', text: 'Thank you, that is confirmed' },
        {
          kind: 'text',
          text: 'About once a month we will send you new ranges, sales before they open, and rooms worth a look.',
        },
        { kind: 'button', text: 'See our kitchens', link: 'kitchensPath' },
        { kind: 'note', text: 'Had enough? One click at the foot of any of these emails ends it.' },
      ],
    },
  },
  'newsletter-already-subscribed': {
    channel: 'EMAIL',
    topic: 'newsletter',
    purpose: 'Tells somebody who signed up again that they get the newsletter already',
    variables: { unsubscribePath: { kind: 'path', example: '/newsletter/unsubscribe?token=example' } },
    content: {
      subject: 'You already get our newsletter',
      blocks: [
        { kind: 'heading', text: 'You are on the list already' },
        {
          kind: 'text',
          text: 'Somebody, we think you, signed this address up for our newsletter once more. There is nothing to do: it stays as it is.',
        },
        { kind: 'note', text: 'Had enough? One click at the foot of any of these emails ends it.' },
      ],
    },
  },
  'email-check': {
    channel: 'EMAIL',
    topic: 'team',
    purpose: 'Lets staff check that emails arrive, and how they look',
    variables: { requestedBy: { kind: 'text', example: 'Amara Osei' } },
    content: {
      subject: 'Emails from Lomash Wood arrive',
      blocks: [
        { kind: 'heading', text: 'This email arrived' },
        {
          kind: 'text',
          text: '{{requestedBy}} sent it from the admin to see whether emails reach you. There is nothing to do.',
        },
      ],
    },
  },
  'sms-check': {
    channel: 'SMS',
    topic: 'team',
    purpose: 'Lets staff check that text messages arrive',
    variables: { requestedBy: { kind: 'text', example: 'Amara Osei' } },
    content: {
      subject: '',
      blocks: [{ kind: 'text', text: 'Lomash Wood: this is a test sent by {{requestedBy}}. Nothing to do.' }],
    },
  },
} as const satisfies Record<string, Template>

type Templates = typeof templates
type TemplateKey = keyof Templates
type KeyOf<Channel extends NotificationChannel> = {
  [Key in TemplateKey]: Templates[Key]['channel'] extends Channel ? Key : never
}[TemplateKey]
export type EmailTemplateKey = KeyOf<'EMAIL'>
export type SmsTemplateKey = KeyOf<'SMS'>
export type TemplateVariables<Key extends TemplateKey> = Record<keyof Templates[Key]['variables'], string>

/** The template of that key, if this version of the program has it. */
export function findTemplate(key: string): Template | null {
  return Object.hasOwn(templates, key) ? templates[key as TemplateKey] : null
}
