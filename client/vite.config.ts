import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.ts';
import { routeList } from './build/route-list.ts';
import { thirdPartyLicenses } from './build/third-party-licenses.ts';

const api = process.env['BANK_ADDRESS'] ?? 'http://localhost:5080';

/** The bank's client for customers, which the API serves at `/`. */
export default defineConfig({
  root: 'src',
  plugins: [
    react(),
    routeList('routes.txt', new URL('src/app/routes.ts', import.meta.url)),
    thirdPartyLicenses('THIRD-PARTY-LICENSES.txt').emit(),
    precompressed(),
  ],
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    target: 'es2023',
    // An asset inlined as data: would need a wider content security policy, and so would the polyfill's inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'build.json',
    rolldownOptions: {
      onLog(level, log, report) {
        // The directive speaks to React's compiler, which is done with the file before it gets here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/graphql': { target: api, ws: true }, '/documents': api },
  },
});
