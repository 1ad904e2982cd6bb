import { formatCount } from '@/lib/measure'
import type { Noun } from './listing-data'

type ResultCountProps = { total: number; noun: Noun; isPending: boolean }

export function ResultCount({ total, noun, isPending }: ResultCountProps) {
  return (
    <p role="status" className="tabular min-w-32">
      {isPending ? 'Looking …' : `${formatCount(total)} ${total === 1 ? noun.one : noun.many}`}
    </p>
  )
}
