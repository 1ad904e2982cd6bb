const byYear = new Map<string, ReadonlySet<string>>()

/** Bank holidays in England and Wales in those years, as ISO dates. */
export async function bankHolidays(years: readonly string[]): Promise<ReadonlySet<string>> {
  const missing = years.filter((year) => !byYear.has(year))
  if (missing.length > 0) {
    // The rules of the whole world, some 30 MB: loaded by who needs them, when they do.
    const { default: Holidays } = await import('date-holidays')
    const calendar = new Holidays('GB', 'ENG')
    for (const year of missing) {
      const holidays = calendar.getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank')
      byYear.set(year, new Set(holidays.map(({ date }) => date.slice(0, 10))))
    }
  }
  return new Set(years.flatMap((year) => [...(byYear.get(year) ?? [])]))
}
