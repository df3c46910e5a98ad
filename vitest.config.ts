import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests import sources, not builds: each package's exports name them under "source".
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: { include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 60_000 },
});
