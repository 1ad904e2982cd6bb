/** What people agree to when they sign up. A change of the text is a new version: each subscription keeps which it was. */
export const newsletterWording = {
  version: 1,
  text: 'About once a month: new ranges, sales before they open, rooms worth a look. We ask you to confirm by email first, and one click ends it at any time.',
} as const
