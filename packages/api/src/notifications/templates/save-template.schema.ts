import { z } from 'zod'
import { templateContent } from './template.schema.ts'

const key = z.string().min(1).max(80)

export const previewTemplateInput = z.object({ key, content: templateContent })

export const saveTemplateInput = previewTemplateInput.extend({
  /** The version that was edited; 0 for the program's own. */
  version: z.int().min(0),
})

export const resetTemplateInput = z.object({ key, version: z.int().min(1) })

export type PreviewTemplateInput = z.output<typeof previewTemplateInput>
export type SaveTemplateInput = z.output<typeof saveTemplateInput>
export type ResetTemplateInput = z.output<typeof resetTemplateInput>
