import { Badge } from '@/components/admin/badge'
import { JOB_STATES } from './job-words'

export function JobStateBadge({ state }: { state: keyof typeof JOB_STATES }) {
  const { tone, label } = JOB_STATES[state]
  return <Badge tone={tone}>{label}</Badge>
}
