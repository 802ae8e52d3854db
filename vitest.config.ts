import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,contract,fault}/**/*.test.ts'],
    setupFiles: ['tests/support/quick-passwords.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Real SQLite files and child processes: two machines' worth of threads would only fight for the disk.
    pool: 'forks',
    maxWorkers: 2,
  },
});
