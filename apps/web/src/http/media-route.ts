import sirv from 'sirv'
import { isRead, type Route } from './exchange.ts'
import { setCacheControl } from './send.ts'

const PREFIX = '/media'
const ONE_YEAR_SECONDS = 31_536_000

/** Pictures from disk. Their names are content addresses, so an answer is right for ever. */
export function mediaRoute(directory: string): Route {
  // `dev` looks at the disk for each request: pictures may be added while the process runs.
  const serve = sirv(directory, { dev: true, etag: true, dotfiles: false })
  return ({ req, res, pathname }) => {
    if (!pathname.startsWith(`${PREFIX}/`)) return false
    if (!isRead(req)) {
      res.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store' }).end()
      return true
    }
    setCacheControl(res, `public, max-age=${ONE_YEAR_SECONDS}, immutable`)
    res.setHeader('cross-origin-resource-policy', 'cross-origin')
    // A picture is wanted whole; sirv ends the connection at a range it cannot read.
    delete req.headers.range
    const url = req.url
    req.url = pathname.slice(PREFIX.length)
    serve(req, res, () => {
      req.url = url
      res.setHeader('cache-control', 'no-store')
      res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such picture.')
    })
    return true
  }
}
