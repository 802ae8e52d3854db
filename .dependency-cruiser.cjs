/**
 * Who may import whom. shared ← core ← shell, command line and main; shared ← renderer; nothing else.
 * Inside core: api → work, profiles, intake, reference, traders, accounts, journal → control, risk → shared.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places, or two ideas in one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody reaches this file.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^electron/core/jobs/worker\\.ts$'] },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-stands-alone',
      comment: 'What both sides speak imports nothing of ours and nothing of either host.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|tests)/' },
    },
    {
      name: 'shared-knows-no-host',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-host',
      comment: 'The core runs under plain Node: no window, no shell, no command line.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: ['^renderer/', '^electron/(?!core/)'] },
    },
    {
      name: 'renderer-knows-only-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-the-shell',
      comment: 'Only shell/, main.ts and preload.ts speak to Electron.',
      severity: 'error',
      from: { pathNot: '^electron/(shell/|main\\.ts|preload\\.ts)' },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'preload-is-small',
      comment:
        'The bridge is bundled into the sandbox: it may know its own types and nothing else.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { path: '^(electron|shared|renderer)/', pathNot: '^shared/bridge\\.ts$' },
    },
    {
      name: 'runtime-stands-alone',
      comment: 'It runs before anything is built.',
      severity: 'error',
      from: { path: '^electron/runtime/' },
      to: { path: '^(shared|renderer|electron/(?!runtime/))' },
    },
    {
      name: 'nobody-imports-the-runtime',
      severity: 'error',
      from: { path: '^(shared|renderer|electron/(?!runtime/))' },
      to: { path: '^electron/runtime/' },
    },
    {
      name: 'only-the-store-opens-databases',
      severity: 'error',
      from: { pathNot: '^electron/core/store/' },
      to: { path: 'node_modules/(@types/)?better-sqlite3/' },
    },
    {
      name: 'risk-and-control-are-pure',
      comment: 'Same input, same bytes out: they know shared, themselves, and hashing.',
      severity: 'error',
      from: { path: '^electron/core/(risk|control)/' },
      to: { path: '^electron/core/', pathNot: '^electron/core/$1/' },
    },
    {
      name: 'risk-and-control-do-no-io',
      severity: 'error',
      from: { path: '^electron/core/(risk|control)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'store-knows-no-service',
      comment: 'A transaction holds the change and its journal entry, so the two know each other.',
      severity: 'error',
      from: { path: '^electron/core/store/' },
      to: { path: '^electron/core/', pathNot: '^electron/core/(store|journal)/' },
    },
    {
      name: 'services-know-no-api',
      comment: 'api calls the services, never the other way round.',
      severity: 'error',
      from: {
        path: '^electron/core/(work|profiles|intake|reference|indicators|traders|accounts|journal|demonstration|control|risk|store)/',
      },
      to: { path: '^electron/core/(api/|jobs/|post/house\\.ts|workstation\\.ts)' },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment: 'Main, core and command line run from what is installed for production.',
      severity: 'error',
      from: { path: '^electron/(core|command-line|headless\\.ts)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    {
      name: 'every-package-is-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.css', '.json'],
    },
  },
};
