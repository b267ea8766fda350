/**
 * Which folder may import which: `core ← intake ← workers, core ← storage; storage, workers ← state ← parts ← views ← App`.
 *
 * Do not add `extraExtensionsToScan: ['.svelte']`: Svelte files are read anyway, and with it their imports
 * silently drop out of the graph. `tests/harness/directions.test.ts` shows each of these rules to bite.
 */

/** Packages that compute and touch nothing: neither page, store, network nor clock. */
const PURE_PACKAGES = ['@noble/hashes', 'd3-hierarchy', 'fflate', 'fuse\\.js', 'opencc-js', 'pinyin-pro']
const pure = `(^|/)node_modules/(@types/)?(${PURE_PACKAGES.join('|')})(/|$)`

/** Our own folders, for rules that leave packages out of account. */
const ours = '^src/'

/**
 * A folder that may import itself and the named ones of ours.
 *
 * @param {string} folder
 * @param {string[]} below
 * @param {string} why
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function only(folder, below, why) {
  return {
    name: `${folder}-imports-only-${below.join('-') || 'itself'}`,
    comment: why,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: ours, pathNot: [folder, ...below].map((name) => `^src/${name}/`) },
  }
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'The core runs in a page, a worker, the build and a test alike: nothing but itself and pure packages.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', pure] },
    },
    only('storage', ['core'], 'What is stored knows nothing of who shows it.'),
    only('intake', ['core'], 'What lies between a file and its text knows nothing of who asks.'),
    only('workers', ['core', 'intake'], 'A worker is a thin switch over the core.'),
    only('state', ['core', 'intake', 'storage', 'workers', 'i18n'], 'State is below every component.'),
    only('parts', ['core', 'storage', 'workers', 'state', 'ui', 'i18n'], 'Parts are shared by views, and know none.'),
    only('views', ['core', 'storage', 'workers', 'state', 'parts', 'ui', 'i18n'], 'Views are composed by App alone.'),
    {
      name: 'views-are-strangers',
      comment: 'What two views share belongs to parts, state or core.',
      severity: 'error',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/', pathNot: '^src/views/$1/' },
    },
    only('ui', ['i18n'], 'Controls know nothing of plans.'),
    {
      name: 'ui-takes-only-types-of-words',
      comment: 'A control is given its words.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/i18n/', dependencyTypesNot: ['type-only'] },
    },
    only('i18n', ['core'], 'Words know nothing of who says them.'),
    {
      name: 'i18n-takes-only-types-of-the-core',
      comment: 'Words are data; what they are said of is decided elsewhere.',
      severity: 'error',
      from: { path: '^src/i18n/' },
      to: { path: '^src/core/', dependencyTypesNot: ['type-only'] },
    },
    only('offline', ['core'], 'How the program lies on a machine knows nothing of what is shown or stored.'),
    only('build', ['core', 'intake', 'offline'], 'The build reads plans with the core of the browser, and packs.'),
    only('cli', ['core', 'intake'], 'The command line reads plans with the same core as the browser.'),
    {
      name: 'app-is-the-top',
      comment: 'App, main.ts and what stands beside them put the folders together; no folder knows them.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+$' },
    },
    {
      name: 'browser-code-leaves-node-alone',
      comment: 'Only the build and the command line run in Node.',
      severity: 'error',
      from: { path: ours, pathNot: '^src/(build|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that imports nothing is left over.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^src/offline/(early\\.js|sw\\.ts|plan-block\\.ts)$', '^src/one-file\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'A path that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:'] },
    },
    {
      name: 'no-unlisted-packages',
      comment: 'What is imported is listed in package.json, not found there by luck.',
      severity: 'error',
      from: { pathNot: '^src/(build|cli)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports count: a direction is a direction.
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
}
