import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Writes the addresses of the client's pages into a file of the bundle, a line each, as the server's routing spells
 * them: it answers those with the page and no others.
 */
export function routeList(fileName: string, routes: URL): Plugin {
  return {
    name: 'route-list',
    apply: 'build',
    generateBundle() {
      const source = routePatterns(readFileSync(routes, 'utf8')).join('\n') + '\n';
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** `/accounts/:number` becomes `/accounts/{number}`. */
export function routePatterns(source: string): string[] {
  return [...source.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path.replace(/:(\w+)/g, '{$1}'));
}
