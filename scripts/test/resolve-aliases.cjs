// For dependency-cruiser, which reads aliases from nothing else without TypeScript's compiler API:
// the same as `paths` in apps/web/tsconfig.json.
const { join } = require('node:path')

module.exports = { resolve: { alias: { '@': join(__dirname, '..', '..', 'apps', 'web', 'src') } } }
