/** A name as a URL says it: "10-unit layout, 3,600 × 3,000" is "10-unit-layout-3-600-3-000". */
export function nameSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
