import type { Block, TemplateContent } from './template.schema.ts'

/** The names in `{{name}}`, in order, each as often as it is there. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name]) => name ?? '')
}

/** Every text of a content with its field path, and every name it wants a value for. */
export function textsOf({ subject, blocks }: TemplateContent): { field: string; text: string }[] {
  const ofBlock = ({ text }: Block, place: number) => ({ field: `blocks.${place}.text`, text })
  return [{ field: 'subject', text: subject }, ...blocks.map(ofBlock)]
}
