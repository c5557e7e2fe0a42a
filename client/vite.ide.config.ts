import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { thirdPartyLicenses } from './build/third-party-licenses.ts';

const licenses = thirdPartyLicenses('THIRD-PARTY-LICENSES.txt');

export default defineConfig({
  root: 'ide',
  // The page is answered at /graphql itself, so relative addresses would miss the folder of the assets.
  base: '/graphql/ide/',
  plugins: [react(), licenses.emit()],
  worker: { format: 'es', plugins: () => [licenses.collect()] },
  build: {
    outDir: '../dist/ide',
    emptyOutDir: true,
    target: 'es2022',
    // An asset inlined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    // Monaco is one large chunk that is loaded after the page has been drawn.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      onLog(level, log, report) {
        // The directive speaks to React's compiler, which is done with the file before it gets here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: {
    fs: { allow: ['..', '../../schema'] },
    proxy: { '^/graphql$': { target: 'http://localhost:5000', ws: true } },
  },
});
