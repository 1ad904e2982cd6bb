import type { MailedLink } from '../../shared/mailed-links.ts'
import type { Template } from './catalogue.ts'

const text = (example: string) => ({ kind: 'text', example }) as const
const path = (example: string) => ({ kind: 'path', example }) as const
const link = <Link extends MailedLink>(name: Link, example: string) =>
  ({ kind: 'link', link: name, example }) as const

/** What every message about a booking may say. */
const booking = {
  name: text('Amara Osei'),
  reference: text('BK-20260301-0042'),
  what: text('home measurement for your kitchen'),
  when: text('Monday 2 March 2026, 10:00'),
  where: text('12 Mill Lane, Leeds, LS1 4AB'),
  consultant: text('Priya Nair'),
  managePath: link('manage-booking', '/appointments/manage?token=example'),
} as const

const forTeam = {
  ...booking,
  email: text('amara@example.co.uk'),
  phone: text('+447700900123'),
  message: text('We have a dog.'),
  managePath: path('/admin/appointments/bookings/example'),
} as const

const details = 'When: {{when}}\nWhere: {{where}}\nWith: {{consultant}}\nReference: {{reference}}'
const teamDetails = `${details}\nCustomer: {{name}}, {{phone}}, {{email}}\nMessage: {{message}}`
const changeUntil = 'You can move or cancel it yourself until two hours before it begins.'

/** Messages about visits and calls. */
export const bookingTemplates = {
  'booking-confirmed': {
    channel: 'EMAIL',
    topic: 'bookings',
    purpose: 'Confirms a booking',
    variables: booking,
    content: {
      subject: 'Your {{what}}: {{when}}',
      blocks: [
        { kind: 'heading', text: 'You are booked in' },
        { kind: 'text', text: 'Dear {{name}},\n\nThank you. Your {{what}} is booked.' },
        { kind: 'text', text: details },
        { kind: 'button', text: 'See, move or cancel it', link: 'managePath' },
        { kind: 'note', text: changeUntil },
      ],
    },
  },
  'booking-moved': {
    channel: 'EMAIL',
    topic: 'bookings',
    purpose: 'Says that a booking has another time',
    variables: booking,
    content: {
      subject: 'Moved: your {{what}} is now {{when}}',
      blocks: [
        { kind: 'heading', text: 'Your booking has moved' },
        { kind: 'text', text: 'Dear {{name}},\n\nYour {{what}} has a new time.' },
        { kind: 'text', text: details },
        { kind: 'button', text: 'See, move or cancel it', link: 'managePath' },
        { kind: 'note', text: changeUntil },
      ],
    },
  },
  'booking-cancelled': {
    channel: 'EMAIL',
    topic: 'bookings',
    purpose: 'Says that a booking is cancelled',
    variables: { ...booking, bookPath: path('/book') },
    content: {
      subject: 'Cancelled: your {{what}}, {{when}}',
      blocks: [
        { kind: 'heading', text: 'Your booking is cancelled' },
        { kind: 'text', text: 'Dear {{name}},\n\nYour {{what}} on {{when}} ({{reference}}) is cancelled.' },
        { kind: 'button', text: 'Book another time', link: 'bookPath' },
      ],
    },
  },
  'booking-reminder': {
    channel: 'EMAIL',
    topic: 'bookings',
    purpose: 'Reminds of a booking a day before it',
    variables: booking,
    content: {
      subject: 'Reminder: your {{what}}, {{when}}',
      blocks: [
        { kind: 'heading', text: 'See you soon' },
        { kind: 'text', text: 'Dear {{name}},\n\nWe look forward to your {{what}}.' },
        { kind: 'text', text: details },
        { kind: 'button', text: 'See, move or cancel it', link: 'managePath' },
        { kind: 'note', text: changeUntil },
      ],
    },
  },
  'booking-reminder-sms': {
    channel: 'SMS',
    topic: 'bookings',
    purpose: 'Reminds of a booking an hour before it',
    variables: { what: booking.what, when: booking.when, reference: booking.reference },
    content: {
      subject: '',
      blocks: [{ kind: 'text', text: 'Lomash Wood: a reminder of your {{what}}, {{when}}. {{reference}}' }],
    },
  },
  'booking-team-new': {
    channel: 'EMAIL',
    topic: 'team',
    purpose: 'Tells the team of a new booking',
    variables: forTeam,
    content: {
      subject: 'New: {{what}}, {{when}}',
      blocks: [
        { kind: 'heading', text: 'A new booking' },
        { kind: 'text', text: teamDetails },
        { kind: 'button', text: 'Open it', link: 'managePath' },
      ],
    },
  },
  'booking-team-moved': {
    channel: 'EMAIL',
    topic: 'team',
    purpose: 'Tells the team that a booking has another time',
    variables: forTeam,
    content: {
      subject: 'Moved: {{what}}, now {{when}}',
      blocks: [
        { kind: 'heading', text: 'A booking has moved' },
        { kind: 'text', text: teamDetails },
        { kind: 'button', text: 'Open it', link: 'managePath' },
      ],
    },
  },
  'booking-team-cancelled': {
    channel: 'EMAIL',
    topic: 'team',
    purpose: 'Tells the team that a booking is cancelled',
    variables: forTeam,
    content: {
      subject: 'Cancelled: {{what}}, {{when}}',
      blocks: [
        { kind: 'heading', text: 'A booking is cancelled' },
        { kind: 'text', text: teamDetails },
        { kind: 'button', text: 'Open it', link: 'managePath' },
      ],
    },
  },
  'waitlist-joined': {
    channel: 'EMAIL',
    topic: 'bookings',
    purpose: 'Confirms a place on the waitlist',
    variables: {
      name: booking.name,
      what: booking.what,
      leavePath: link('leave-waitlist', '/appointments/waitlist?token=example'),
    },
    content: {
      subject: 'You are on the waitlist',
      blocks: [
        { kind: 'heading', text: 'We will let you know' },
        {
          kind: 'text',
          text: 'Dear {{name}},\n\nIf a time for your {{what}} becomes free, we will keep it for you for two hours and write to you.',
        },
        { kind: 'button', text: 'Leave the waitlist', link: 'leavePath' },
      ],
    },
  },
  'waitlist-offer': {
    channel: 'EMAIL',
    topic: 'bookings',
    purpose: 'Offers a place that became free to the next on the waitlist',
    variables: {
      name: booking.name,
      what: booking.what,
      when: booking.when,
      until: text('Sunday 1 March 2026, 12:00'),
      offerPath: link('waitlist-offer', '/appointments/offer?token=example'),
    },
    content: {
      subject: 'A time is free: {{when}}',
      blocks: [
        { kind: 'heading', text: 'A time has become free' },
        {
          kind: 'text',
          text: 'Dear {{name}},\n\nA time for your {{what}} has become free: {{when}}. We will keep it for you alone until {{until}}.',
        },
        { kind: 'button', text: 'Take it', link: 'offerPath' },
        { kind: 'note', text: 'If it does not suit you, do nothing: you stay on the waitlist.' },
      ],
    },
  },
} as const satisfies Record<string, Template>
