const whole = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
})
const exact = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** Pence as a shopper reads them: "£6,400", and pence only where there are some: "£6,400.50". */
export function formatPence(pence: number): string {
  return pence % 100 === 0 ? whole.format(pence / 100) : exact.format(pence / 100)
}

/** Always with pence, for columns of amounts that are compared. */
export function formatExactPence(pence: number): string {
  return exact.format(pence / 100)
}
