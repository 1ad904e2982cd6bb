import { Badge } from '@/components/admin/badge'

export function StatusBadge({ status }: { status: 'ACTIVE' | 'DEACTIVATED' }) {
  return status === 'ACTIVE' ? <Badge tone="good">Active</Badge> : <Badge tone="bad">Deactivated</Badge>
}
