const forbiddenNames = /(^|\/)(utils|helpers|service|misc|common)\.(ts|tsx|mjs|js)$/
const longest = { file: 300, 'page.tsx': 100, 'router.ts': 150 }
const median = 60
const nineInTen = 180

/**
 * @param {{ path: string, lines: number }[]} files
 * @returns {string[]} one line a problem
 */
export function findStyleProblems(files) {
  return [
    ...files
      .filter(({ path }) => forbiddenNames.test(path))
      .map(({ path }) => `${path}: name the file by what it is for`),
    ...files.flatMap(tooLong),
    ...spread(files.map(({ lines }) => lines).sort((a, b) => a - b)),
  ]
}

function tooLong({ path, lines }) {
  const name = path.split('/').at(-1)
  const limit = longest[name] ?? longest.file
  return lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : []
}

function spread(lengths) {
  if (lengths.length === 0) return []
  const problems = []
  const middle = lengths[Math.floor((lengths.length - 1) / 2)]
  if (middle > median) problems.push(`The median file has ${middle} lines, at most ${median}`)
  const ninth = lengths[Math.ceil(lengths.length * 0.9) - 1]
  if (ninth > nineInTen)
    problems.push(`Nine files in ten shall have at most ${nineInTen} lines; it is ${ninth}`)
  return problems
}
