import { notFound } from 'next/navigation'

/** Addresses nobody answers: not-found within the shop's frame. */
export default function MissingPage(): never {
  notFound()
}
