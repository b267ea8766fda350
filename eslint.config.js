import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import svelte from 'eslint-plugin-svelte'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

/** What a person of any browser or machine could not tell apart: nothing that depends on where the code runs. */
const HOST_GLOBALS = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'self', 'requestAnimationFrame', 'matchMedia'],
  ...['process', 'Buffer', 'require', '__dirname', '__filename', 'global'],
]

/**
 * Holds the components of a folder to the import directions where dependency-cruiser does not see them: in
 * type-only imports.
 *
 * @param {string} folder
 * @param {string} above the folders that it may not import, with | between them
 * @returns {import('eslint').Linter.Config}
 */
function mayNotImport(folder, above) {
  const patterns = [{ regex: `^\\.\\./(.*/)?(${above})/`, message: 'Imports point downwards only.' }]
  return { files: [`src/${folder}/**/*.svelte`], rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

export default defineConfig(
  {
    ignores: ['dist/', 'node_modules/', 'coverage/', 'test-results/', 'playwright-report/', 'tests/harness/fixtures/'],
  },

  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,

  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Templates turn numbers into text all the time, and rightly.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },

  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inspect': 'error',
      'svelte/require-each-key': 'error',
      // State is replaced, never mutated ($state.raw): a Map or Set in a component is a cache or a local of its own.
      'svelte/prefer-svelte-reactivity': 'off',
      // Links are hashes of this one page; there is no SvelteKit router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // The parser sees the parameter of an inline callback prop as any: svelte-check holds these types.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    // The core is pure: the same input gives the same output in a browser, a worker, the build and a test.
    files: ['src/core/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...HOST_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core is deterministic: pass a seeded source.' },
        { object: 'Date', property: 'now', message: 'The core is deterministic: pass the time.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the time.' },
      ],
    },
  },

  mayNotImport('ui', 'core|storage|workers|state|parts|views'),
  mayNotImport('parts', 'views'),

  {
    // Plain JavaScript is checked by svelte-check through its JSDoc; the rules that need types are for TypeScript.
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
  },

  prettier,
  svelte.configs.prettier,
)
