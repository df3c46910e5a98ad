import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import repository from './scripts/eslint/boundaries.js';

/** Core runs in a browser, a server and a command alike: it sees texts and nothing else, and answers the same each time. */
const WORLD = ['process', 'console', 'Buffer', 'global', 'globalThis', 'window', 'self', 'document', 'navigator', 'location', 'fetch', 'URL', 'XMLHttpRequest', 'WebSocket', 'Worker', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'performance', 'crypto', 'require', 'module', 'exports', '__dirname', '__filename', 'localStorage', 'indexedDB', 'TextDecoder', 'TextEncoder'];

const tests = ['**/*.test.ts', 'test/**'];

export default defineConfig([
  globalIgnores(['**/dist/', '**/node_modules/', '**/*.generated.ts', '**/bin/', 'coverage/', 'tmp/', 'test/conformance/**/*.json']),
  { files: ['**/*.ts', '**/*.js', '**/*.mjs'], linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.tests.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A signal that carries nothing is thrown as it is, without a stack (`QUIET` in schema/site.ts).
      '@typescript-eslint/only-throw-error': 'off',
      // Over the generated union of all API types its messages are thousands of words long.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Classes of one shape spell out what is undefined.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // `list[i]!` beside a bound that was checked says the same as `as`, and says it shorter.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // The library types say that each group of a regular expression is a string, and an unmatched one is undefined.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    // Tests read recorded JSON and reach into what they made.
    files: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.strict] },
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    plugins: { repository },
    rules: {
      'repository/boundaries': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...WORLD.map((name) => ({ name, message: 'core is pure: it sees texts and nothing of the world.' }))],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'core has no clock.' }, { object: 'Math', property: 'random', message: 'core answers the same each time.' }],
      'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'core has no clock.' }],
    },
  },
]);
