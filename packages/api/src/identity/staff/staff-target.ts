/** What the audit log calls somebody on the staff. */
export const staffTarget = ({ id, name }: { id: string; name: string }) => ({
  type: 'staff',
  id,
  label: name,
})
