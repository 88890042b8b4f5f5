process.env.TZ = 'Asia/Shanghai'

const common = {
  transform: { '^.+\\.(ts|mjs)$': '<rootDir>/local/tools/jest-transform.cjs' },
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/miniprogram/shared/$1',
    '^@contract$': '<rootDir>/typings/contract/index.ts',
  },
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/.cache',
    '<rootDir>/.data',
    '<rootDir>/miniprogram/miniprogram_npm',
  ],
}

module.exports = {
  // Without it a machine of two cores runs all in one process, which grows to gigabytes and takes twice as long.
  maxWorkers: '100%',
  // A worker keeps what its files leave behind; grown to gigabytes its last ones took twenty times as long.
  workerIdleMemoryLimit: '600MB',
  // A town is some hundred calls; a busy machine takes its time.
  testTimeout: 20000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/browser/',
        '<rootDir>/miniprogram/components/',
      ],
    },
    {
      ...common,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/miniprogram/components/**/*.spec.ts'],
    },
  ],
}
