import { validate } from 'dockerfile-utils'
import { readDockerfile } from './read-dockerfile.mjs'

/**
 * What is wrong with a Dockerfile: what Docker itself would refuse, and what we ask of an image of ours.
 * @returns {string[]} one line a problem
 */
export function lintDockerfile(text) {
  const refused = validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)
  if (refused.length > 0) return refused
  const { args, stages } = readDockerfile(text)
  const last = stages.at(-1)
  return [
    ...stages.flatMap((stage) => baseProblems(stage, stages)),
    ...argProblems(args),
    ...lastProblems(last),
  ]
}

function baseProblems({ from, name, steps }, stages) {
  const isStage = stages.some((stage) => stage.name === from)
  const tag = from.split('/').at(-1).split('@')[0].split(':')[1]
  return [
    ...(isStage || (tag !== undefined && tag !== 'latest')
      ? []
      : [`stage ${name}: ${from} names no version`]),
    ...steps
      .filter(({ keyword, text }) => keyword === 'RUN' && /\bapt-get install\b/.test(text))
      .filter(
        ({ text }) => !/--no-install-recommends/.test(text) || !/rm -rf \/var\/lib\/apt\/lists/.test(text),
      )
      .map(({ line }) => `line ${line}: install without recommends, and leave no lists behind`),
    ...steps
      .filter(({ keyword, text }) => keyword === 'RUN' && /\bnpm (install|i)\b(?!.*@\d)/.test(text))
      .map(({ line }) => `line ${line}: npm ci, or a version: a build must be the same tomorrow`),
    ...steps.filter(({ keyword }) => keyword === 'ADD').map(({ line }) => `line ${line}: COPY, not ADD`),
  ]
}

const argProblems = (args) =>
  Object.keys(args).some((name) => name.endsWith('_IMAGE'))
    ? []
    : ['the base image must be an ARG, so that its digest can be given']

function lastProblems({ steps }) {
  const of = (keyword) => steps.filter((step) => step.keyword === keyword).at(-1)
  const user = of('USER')?.text
  return [
    ...(user === undefined || /^(root|0)(:|$)/.test(user) ? ['it would run as root: USER is missing'] : []),
    ...(of('CMD')?.json === undefined
      ? ['CMD must be in exec form, or a shell would stand between Docker and the process']
      : []),
    ...(of('HEALTHCHECK') === undefined ? ['HEALTHCHECK is missing (NONE for what ends by itself)'] : []),
    ...(['SIGTERM', 'SIGINT'].includes(of('STOPSIGNAL')?.text)
      ? []
      : ['STOPSIGNAL is missing: what ends the process must be written down']),
    ...steps
      .filter(
        ({ keyword, text }) => ['ENV', 'ARG'].includes(keyword) && /(SECRET|PASSWORD|TOKEN)\w*=/.test(text),
      )
      .map(({ line }) => `line ${line}: a secret would stay in the image`),
  ]
}
