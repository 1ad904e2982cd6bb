import { DockerfileParser } from 'dockerfile-ast'

/**
 * @typedef {{ keyword: string, text: string, flags: Record<string, string>, json: string[] | undefined, line: number }} Step
 * @typedef {{ name: string, from: string, steps: Step[] }} Stage
 */

/** @returns {{ args: Record<string, string>, stages: Stage[] }} what a Dockerfile says, stage by stage */
export function readDockerfile(text) {
  const args = {}
  const stages = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const step = readStep(instruction)
    if (step.keyword === 'FROM') {
      const [from, , name = String(stages.length)] = step.text.split(/\s+/)
      stages.push({ name, from: expand(from, args), steps: [] })
    } else if (step.keyword === 'ARG') {
      const [name, value = ''] = step.text.split('=')
      args[name] = value
    } else stages.at(-1)?.steps.push(step)
  }
  return { args, stages }
}

function readStep(instruction) {
  const keyword = instruction.getKeyword()
  const flags = Object.fromEntries(
    (instruction.getFlags?.() ?? []).map((flag) => [flag.getName(), flag.getValue() ?? '']),
  )
  // As a shell would get it: its arguments one by one have lost their backslashes.
  const text = instruction.getArgumentsContent() ?? ''
  return { keyword, text, flags, json: readJson(text), line: instruction.getRange().start.line + 1 }
}

/** The exec form: ["node", "server.ts"], or what follows CMD in a health check. */
function readJson(text) {
  const start = text.indexOf('[')
  if (start === -1 || !/^(CMD\s+)?$/.test(text.slice(0, start))) return undefined
  try {
    return JSON.parse(text.slice(start))
  } catch {
    return undefined
  }
}

const expand = (text, values) => text.replace(/\$\{(\w+)\}|\$(\w+)/g, (_, a, b) => values[a ?? b] ?? '')
