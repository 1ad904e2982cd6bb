import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { Failure } from '../../stack/failure.mjs'
import { step as show } from '../../stack/progress.mjs'
import { runOrFail } from '../../stack/run.mjs'
import { copyContext } from './context.mjs'

/**
 * Does what a Dockerfile says, without Docker: each stage is a folder, whose `/app` is a folder in it. The machine's own
 * Node and npm stand for the base image, so only what runs in WORKDIR can be built so.
 * @param {{ directory: string, nodePath: string, stages: import('./read-dockerfile.mjs').Stage[] }} options
 * @returns {Promise<{ root: string, workdir: string, env: object, command: string[], healthCommand: string[] | undefined, user: string }>}
 *   the last stage
 */
export async function buildStages({ directory, nodePath, stages }) {
  const built = new Map()
  for (const stage of stages) {
    const parent = built.get(stage.from)
    const image = {
      name: stage.name,
      root: join(directory, 'stages', stage.name),
      workdir: parent?.workdir ?? '/',
      env: { ...parent?.env },
      user: parent?.user ?? 'root',
      command: parent?.command ?? [],
      healthCommand: parent?.healthCommand,
    }
    if (parent !== undefined && existsSync(parent.root)) copy(parent.root, image.root)
    mkdirSync(image.root, { recursive: true })
    for (const step of stage.steps) await apply(step, image, { built, directory, nodePath })
    built.set(stage.name, image)
  }
  return [...built.values()].at(-1)
}

const place = (image, path) =>
  path.startsWith('/') ? join(image.root, path) : join(image.root, image.workdir, path)

async function apply(step, image, { built, directory, nodePath }) {
  const { keyword, text, flags, json } = step
  if (keyword === 'WORKDIR') {
    image.workdir = text
    mkdirSync(place(image, '.'), { recursive: true })
  } else if (keyword === 'ENV') {
    for (const [, name, value] of text.matchAll(/(\w+)=(\S+)/g)) image.env[name] = value
  } else if (keyword === 'COPY') {
    copyStep(
      text.split(/\s+/),
      image,
      flags.from === undefined ? undefined : built.get(flags.from),
      directory,
    )
  } else if (keyword === 'RUN') {
    await show(`${image.name}: ${shortened(text)}`, () => runStep(text, image, nodePath))
  } else if (keyword === 'USER') image.user = text
  else if (keyword === 'CMD') image.command = json ?? []
  else if (keyword === 'HEALTHCHECK') image.healthCommand = json
}

const shortened = (text) => (text.length > 70 ? `${text.slice(0, 69)}…` : text)

function copyStep(words, image, from, directory) {
  const target = place(image, words.at(-1))
  for (const source of words.slice(0, -1)) {
    if (from === undefined) copyContext(target)
    else {
      const path = join(from.root, source)
      if (!existsSync(path)) throw new Failure(`COPY: stage ${from.name} has no ${source} (${directory})`)
      copy(path, statSync(path).isDirectory() ? target : join(target, basename(path)))
    }
  }
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

/** npm's global packages go into the stage, as they would in an image of its own. */
async function runStep(text, image, nodePath) {
  const prefix = join(image.root, 'usr', 'local')
  const path = [join(prefix, 'bin'), dirname(nodePath), ...systemPath()].join(delimiter)
  const { NODE_ENV } = image.env
  await runOrFail(`RUN ${text}`, '/bin/sh', ['-c', text], {
    cwd: place(image, '.'),
    env: {
      ...image.env,
      NODE_ENV: NODE_ENV ?? '',
      PATH: path,
      npm_config_prefix: prefix,
      // What an npm that started us tells its children is not for this one.
      npm_config_local_prefix: '',
      INIT_CWD: '',
    },
  })
}

const systemPath = () =>
  (process.env.PATH ?? '').split(delimiter).filter((each) => !each.includes('node_modules'))
