const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const noticeableMs = 1_000
const heartbeatMs = 30_000

/**
 * Runs one step and shows it when it lasts over a second: a spinner with the seconds on a terminal, plain lines
 * elsewhere. The work is handed `detail(text)` to say how far it is.
 */
export async function step(label, work) {
  const startedAt = Date.now()
  const display = process.stdout.isTTY ? terminalDisplay(label, startedAt) : plainDisplay(label, startedAt)
  try {
    const result = await work(display.detail)
    display.end('✓')
    return result
  } catch (error) {
    display.end('✗')
    throw error
  }
}

export const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`

function terminalDisplay(label, startedAt) {
  let text = ''
  let frame = 0
  const draw = () => {
    if (Date.now() - startedAt < noticeableMs) return
    const line = `${frames[frame++ % frames.length]} ${label} ${seconds(Date.now() - startedAt)}${text && ` · ${text}`}`
    process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`)
  }
  const timer = setInterval(draw, 100)
  return {
    detail(line) {
      text = line
    },
    end(mark) {
      clearInterval(timer)
      if (Date.now() - startedAt < noticeableMs) return
      process.stdout.write(`\r\x1b[2K${mark} ${label} ${seconds(Date.now() - startedAt)}\n`)
    },
  }
}

function plainDisplay(label, startedAt) {
  let announced = false
  const announce = () => {
    if (!announced) console.log(`· ${label} …`)
    announced = true
  }
  const begin = setTimeout(announce, noticeableMs)
  const heartbeat = setInterval(
    () => console.log(`· ${label} … ${seconds(Date.now() - startedAt)}`),
    heartbeatMs,
  )
  return {
    detail(line) {
      announce()
      console.log(`  ${line}`)
    },
    end(mark) {
      clearTimeout(begin)
      clearInterval(heartbeat)
      if (announced) console.log(`${mark} ${label} ${seconds(Date.now() - startedAt)}`)
    },
  }
}
