import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{ide,session,src,build}/**/*.test.{ts,tsx}'],
    allowOnly: false,
  },
});
