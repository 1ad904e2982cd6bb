const width = 340
const height = 90
const gap = 46
const panels = [
  { name: 'rps', title: 'requests/s', colour: '#8a6d3b' },
  { name: 'tasks', title: 'web tasks', colour: '#2f5d50' },
  { name: 'utilisation', title: 'processor of tasks, %', colour: '#9b3d3d', top: 100 },
  { name: 'depth', title: 'emails waiting', colour: '#4a4e7a' },
  { name: 'serverConnections', title: 'connections PgBouncer may open', colour: '#555555' },
]

/** All events under each other, one graph for each thing that is counted. */
export function drawEvents(results) {
  const columns = panels.length
  const total = { width: columns * (width + gap) + gap, height: results.length * (height + gap) + gap + 10 }
  const rows = results.map((result, row) => drawRow(result, gap + 10 + row * (height + gap)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total.width} ${total.height}" font-family="sans-serif" font-size="12">`,
    '<title>The traffic events, minute by minute</title>',
    `<rect width="${total.width}" height="${total.height}" fill="#ffffff"/>`,
    ...rows,
    '</svg>',
    '',
  ].join('\n')
}

function drawRow({ profile, minutes }, y) {
  const graphs = panels.map((panel, column) => drawGraph(panel, minutes, gap + column * (width + gap), y))
  return [
    `<text x="${gap}" y="${y - 22}" font-weight="bold">${profile.name.replace('&', '&amp;')}</text>`,
    ...graphs,
  ].join('\n')
}

function drawGraph({ name, title, colour, top }, minutes, x, y) {
  const values = minutes.map((each) => each[name])
  const most = Math.max(...values)
  const scale = top ?? Math.max(1, most)
  const points = values.map((value, index) => {
    const right = x + (index / (values.length - 1)) * width
    return `${right.toFixed(1)},${(y + height - (Math.min(value, scale) / scale) * height).toFixed(1)}`
  })
  return [
    `<text x="${x}" y="${y - 6}" fill="#444444">${title}: at most ${Math.round(most).toLocaleString('en-GB')}</text>`,
    `<path d="M${x} ${y}v${height}h${width}" fill="none" stroke="#cccccc"/>`,
    `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
  ].join('\n')
}
