import { defineConfig } from 'vitest/config';

/** Measurements of the client in a browser against a running API, whose address is in BASE_URL; no tests. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.measure.ts'],
    fileParallelism: false,
    // Vite gives BASE_URL a meaning of its own inside.
    env: { API_ADDRESS: process.env['BASE_URL'] ?? '' },
  },
});
