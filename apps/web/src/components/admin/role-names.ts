const NAMES: Record<string, string> = {
  OWNER: 'Owner',
  ADMIN: 'Administrator',
  EDITOR: 'Editor',
  CONSULTANT: 'Consultant',
  CUSTOMER: 'Customer',
}

export const roleName = (role: string): string => NAMES[role] ?? role

/** As a choice in a form. */
export const ROLE_OPTIONS = ['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT'].map((value) => ({
  value,
  label: roleName(value),
}))
