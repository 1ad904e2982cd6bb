import { expect, test } from 'vitest'
import { lintDockerfile } from './lint.mjs'

const good = `ARG NODE_IMAGE=node:24-slim
FROM \${NODE_IMAGE} AS built
RUN npm ci
FROM \${NODE_IMAGE}
COPY --from=built /app/ ./
USER node
HEALTHCHECK CMD ["node", "-e", "0"]
STOPSIGNAL SIGTERM
CMD ["node", "main.ts"]
`

test('an image of a named version, without root, with a health check and an exec form, is good', () => {
  expect(lintDockerfile(good)).toEqual([])
})

test.each([
  ['no version', good.replace('node:24-slim', 'node'), 'names no version'],
  ['the latest', good.replace('node:24-slim', 'node:latest'), 'names no version'],
  ['root', good.replace('USER node', 'USER root'), 'as root'],
  ['nobody named', good.replace('USER node\n', ''), 'as root'],
  ['a shell before the process', good.replace('CMD ["node", "main.ts"]', 'CMD node main.ts'), 'exec form'],
  ['no health check', good.replace(/HEALTHCHECK.*\n/, ''), 'HEALTHCHECK'],
  ['no signal', good.replace('STOPSIGNAL SIGTERM\n', ''), 'STOPSIGNAL'],
  ['packages without versions', good.replace('npm ci', 'npm install turbo'), 'npm ci'],
  ['lists left behind', good.replace('npm ci', 'apt-get install curl'), 'recommends'],
  ['a secret', good.replace('USER node', 'ENV APP_SECRET=x\nUSER node'), 'secret'],
  [
    'a base that cannot be pinned',
    good.replaceAll(/\$\{NODE_IMAGE\}/g, 'node:24-slim').replace(/^ARG.*\n/, ''),
    'ARG',
  ],
  ['what Docker does not know', good.replace('RUN npm ci', 'RUM npm ci'), 'RUM'],
])('%s is refused', (_, text, problem) => {
  expect(lintDockerfile(text).join('\n')).toContain(problem)
})
