import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.ts';
import { routeList } from './build/route-list.ts';
import { thirdPartyLicenses } from './build/third-party-licenses.ts';

const api = process.env['BANK_ADDRESS'] ?? 'http://localhost:5080';

// Its package names no other than the development build, which warns of mistakes and weighs more.
const router = new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url).pathname;

const everywhere = /node_modules\/(?:react|react-dom|scheduler|react-router|urql|@urql|@0no-co|wonka|graphql-ws)\//;

/** The bank's client for customers, which the API serves at `/`. */
export default defineConfig({
  root: 'src',
  plugins: [
    react(),
    routeList('routes.txt', new URL('src/app/routes.ts', import.meta.url)),
    thirdPartyLicenses('THIRD-PARTY-LICENSES.txt').emit(),
    precompressed(),
  ],
  resolve: { alias: [{ find: /^react-router$/, replacement: router }] },
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    target: 'es2023',
    // An asset inlined as data: would need a wider content security policy, and so would the polyfill's inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'build.json',
    rolldownOptions: {
      output: {
        // What every page needs is one file: it is fetched once, and no page's list of files names its parts.
        advancedChunks: { groups: [{ name: 'base', test: everywhere }] },
      },
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
