'use client'

import { ConfirmDialog } from '@/components/admin/confirm-dialog'

export function RevokeButton({ tokenId, name }: { tokenId: string; name: string }) {
  return (
    <ConfirmDialog
      action="Revoke"
      label={`Revoke ${name}`}
      title={`Revoke ${name}?`}
      act={(client) => client.staff.developer.revokeApiToken.mutate({ tokenId })}
      done={`${name} is revoked.`}
    >
      Whatever uses this token is refused from its next call on. It cannot be taken back.
    </ConfirmDialog>
  )
}
