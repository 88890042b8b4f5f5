import js from '@eslint/js'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.cache',
      '.data',
      'miniprogram/miniprogram_npm',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './miniprogram/shared/tsconfig.json',
          './typings/tsconfig.json',
          './miniprogram/tsconfig.json',
          './cloudfunctions/tsconfig.json',
          './cloudfunctions/screen/client/tsconfig.json',
          './local/tsconfig.json',
          './local/runtime/browser/tsconfig.json',
          './local/runtime/fixture/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['miniprogram/shared/**/*.ts', 'cloudfunctions/**/*.ts'],
    ignores: ['**/*.spec.ts', 'cloudfunctions/core/clock.ts', 'cloudfunctions/screen/client/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument: see core/clock.ts.' },
        { object: 'Math', property: 'random', message: 'Chance comes in as an argument: see core/ids.ts.' },
      ],
    },
  },
)
