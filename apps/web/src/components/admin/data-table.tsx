import type { ReactNode } from 'react'

export type Column<Row> = {
  header: string
  cell(row: Row): ReactNode
  /** Numbers stand at the end. */
  align?: 'end'
  /** Left out of tables that are narrower than a desk's screen, not of cards. */
  isSpare?: true
}

type DataTableProps<Row> = {
  /** What the table lists, for who does not see it. */
  caption: string
  rows: readonly Row[]
  rowKey(row: Row): string
  /** The first column names the row; on a telephone it is the card's title. */
  columns: readonly [Column<Row>, ...Column<Row>[]]
  /** Where a row leads. */
  rowHref?: (row: Row) => string
}

/** A list as a table, made on the server. On a telephone each row is a card. */
export function DataTable<Row>({ caption, rows, rowKey, columns, rowHref }: DataTableProps<Row>) {
  return (
    <div className="desk-panel">
      <table className="desk-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ header, align, isSpare }) => (
              <th key={header} scope="col" data-align={align} data-spare={isSpare}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ header, cell, align, isSpare }, place) => (
                <td
                  key={header}
                  data-label={header}
                  data-align={align}
                  data-spare={isSpare}
                  data-title={place === 0 || undefined}
                >
                  {place === 0 && rowHref ? (
                    <a href={rowHref(row)} className="desk-row-link">
                      {cell(row)}
                    </a>
                  ) : (
                    cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
