'use client'

import type { ReactNode } from 'react'
import { compareList } from '@/lib/compare-list'

type CompareLinkProps = {
  href: string
  slug: string
  puts: 'in' | 'out'
  className: string
  children: ReactNode
}

/** A link to the comparison with a product more or less, which also keeps this browser's list in step. */
export function CompareLink({ href, slug, puts, className, children }: CompareLinkProps) {
  const keepInStep = () => {
    const others = compareList.read().filter((each) => each !== slug)
    compareList.write(puts === 'in' ? [...others, slug] : others)
  }
  return (
    <a href={href} onClick={keepInStep} className={className}>
      {children}
    </a>
  )
}
