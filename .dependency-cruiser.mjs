const tests = '\\.test\\.(ts|tsx|mjs)$|/e2e/|/testing/'
const domainFolder = '^packages/api/src/(?!shared/|testing/|client/|jobs/)([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'packages-know-no-app',
      comment: 'Imports point one way: apps → packages/api → packages/db, packages/cache.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-know-no-other-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'db-and-cache-stand-alone',
      comment: 'packages/db and packages/cache import no package of ours, not even each other.',
      severity: 'error',
      from: { path: '^packages/(db|cache)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/' },
    },
    {
      name: 'pages-read-through-the-api',
      comment:
        'Pages, features and components ask packages/api; only the server itself opens databases and caches.',
      severity: 'error',
      from: { path: '^apps/web/src/(app|features|components)/' },
      to: { path: '^packages/(db|cache)/' },
    },
    {
      name: 'domains-keep-their-internals',
      comment: "A domain's folder is its own; what others may use is exported from its index.ts.",
      severity: 'error',
      from: { path: domainFolder },
      to: { path: domainFolder, pathNot: '^packages/api/src/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'features-never-import-one-another',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'schema-files-import-only-zod',
      comment: 'Forms in the browser are derived from them.',
      severity: 'error',
      from: { path: '\\.schema\\.ts$' },
      to: { pathNot: '\\.schema\\.ts$|node_modules/zod/' },
    },
    {
      name: 'only-the-worker-knows-bullmq',
      comment: 'Everybody else promises jobs through the outbox: enqueue(tx, …).',
      severity: 'error',
      from: { pathNot: '^apps/worker/|^bench/' },
      to: { path: 'node_modules/bullmq/' },
    },
    {
      name: 'web-never-loads-what-sends',
      comment: 'What delivers messages is exported for the worker only (packages/api/src/worker.ts).',
      severity: 'error',
      from: { path: '^packages/api/src/(index|notifications/index)\\.ts$' },
      to: { path: 'node_modules/(@types/)?(nodemailer|twilio|@react-email|react-dom)/', reachable: true },
    },
    {
      name: 'nobody-imports-tools-or-tests',
      severity: 'error',
      from: { pathNot: `^scripts/|^bench/|${tests}` },
      to: { path: `^scripts/|^bench/|${tests}` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // TypeScript 7 has no compiler API; swc reads the sources, types included.
    parser: 'swc',
    doNotFollow: { path: 'node_modules|/generated/' },
    exclude: { path: '/\\.next|/generated/|/test-results/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    webpackConfig: { fileName: 'scripts/test/resolve-aliases.cjs' },
  },
}
