import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What looks at all that was done comes after it. */
class LastOfAll extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith('all-pages.spec.ts');
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}

/** Tests that drive a browser against a running API, whose address is in BASE_URL. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    allowOnly: false,
    globalSetup: ['e2e/seen-pages.ts'],
    fileParallelism: false,
    sequence: { sequencer: LastOfAll },
    // A machine that has much else to do is slow; what hangs ends with the time-outs of its page.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000, interval: 100 } },
    // Vite gives BASE_URL a meaning of its own inside the tests.
    env: { API_ADDRESS: process.env['BASE_URL'] ?? '' },
  },
});
