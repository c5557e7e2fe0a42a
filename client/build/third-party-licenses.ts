import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

interface BundledPackage {
  name: string;
  version: string;
  license: string;
  folder: string;
}

/**
 * Writes the licence texts of every npm package that the bundle contains into one file of the bundle. Workers are
 * bundled on their own, so each of those bundles needs `collect()`; the page's bundle needs `emit()`.
 */
export function thirdPartyLicenses(fileName: string) {
  const packages = new Map<string, BundledPackage>();

  function note(moduleIds: Iterable<string>) {
    for (const id of moduleIds) {
      const found = packageOf(id);
      if (found) packages.set(`${found.name}@${found.version}`, found);
    }
  }

  return {
    collect: (): Plugin => ({
      name: 'third-party-licenses:collect',
      buildEnd() {
        note(this.getModuleIds());
      },
    }),
    emit: (): Plugin => ({
      name: 'third-party-licenses:emit',
      apply: 'build',
      generateBundle() {
        note(this.getModuleIds());
        this.emitFile({ type: 'asset', fileName, source: report([...packages.values()]) });
      },
    }),
  };
}

/** The npm package that a module belongs to; undefined for the project's own modules and virtual ones. */
export function packageOf(moduleId: string): BundledPackage | undefined {
  const file = moduleId.replace(/^\0/, '').split('?')[0] ?? '';
  if (!file.includes(`${sep}node_modules${sep}`)) return undefined;

  for (let folder = dirname(file); !folder.endsWith(`${sep}node_modules`); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as Partial<BundledPackage>;
    // Some packages carry nameless manifests inside that only say how a folder's modules are to be read.
    if (name && version) return { name, version, license: license ?? 'see below', folder };
  }
  return undefined;
}

function report(packages: BundledPackage[]): string {
  const sections = packages
    .sort((a, b) => (a.name === b.name ? a.version.localeCompare(b.version) : a.name.localeCompare(b.name)))
    .map(({ name, version, license, folder }) => {
      const texts = readdirSync(folder)
        .filter((file) => /^(licen[cs]e|notice|thirdpartynotices)/i.test(file))
        .sort()
        .map((file) => readFileSync(join(folder, file), 'utf8').trim());
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `This bundle contains the following packages.${rule}${sections.join(rule)}\n`;
}
