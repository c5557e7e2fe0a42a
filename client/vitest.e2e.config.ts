import { defineConfig } from 'vitest/config';

/** Tests that drive a browser against a running API, whose address is in BASE_URL. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    allowOnly: false,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vite gives BASE_URL a meaning of its own inside the tests.
    env: { API_ADDRESS: process.env['BASE_URL'] ?? '' },
  },
});
