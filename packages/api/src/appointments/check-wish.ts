import { DomainError, invalidField } from '../errors.ts'
import type { Wish } from './availability/facts.ts'

/** @throws DomainError NO_CATEGORY_SELECTED; VALIDATION_ERROR (showroomId) */
export function checkWish({ type, kitchen, bedroom, showroomId, consultantId }: Wish): Wish {
  if (!kitchen && !bedroom)
    throw new DomainError('NO_CATEGORY_SELECTED', 'Choose kitchen, bedroom or both.', {
      kitchen: ['Choose kitchen, bedroom or both'],
    })
  if (type === 'SHOWROOM' && showroomId === undefined) throw invalidField('showroomId', 'Choose a showroom')
  return { type, kitchen, bedroom, showroomId, consultantId }
}
