import { z } from 'zod'

/** A part of a message's body. Texts may hold variables: `{{name}}`. */
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string().trim().min(1).max(200) }),
  z.object({ kind: z.literal('text'), text: z.string().trim().min(1).max(2_000) }),
  /** `link` is the name of a variable that holds a path. */
  z.object({
    kind: z.literal('button'),
    text: z.string().trim().min(1).max(60),
    link: z.string().min(1).max(40),
  }),
  z.object({ kind: z.literal('note'), text: z.string().trim().min(1).max(1_000) }),
])

/** What staff may change of a template. An SMS has one block of text and no subject. */
export const templateContent = z.object({
  subject: z.string().trim().max(150),
  blocks: z.array(block).min(1).max(30),
})

export type Block = z.output<typeof block>
export type TemplateContent = z.output<typeof templateContent>
