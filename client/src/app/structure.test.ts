import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const modules = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
const importsOf = (path: string) =>
  [...readFileSync(join(source, path), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) =>
    join(path, '..', target),
  );

it('lets no feature lean on another', () => {
  const features = modules.filter((path) => path.startsWith('features/'));
  expect(features.length).toBeGreaterThan(20);
  const leaning = features.flatMap((path) => {
    const [, own] = path.split('/');
    return importsOf(path)
      .filter((target) => /^(features|app)\//.test(target) && target.split('/')[1] !== own)
      .map((target) => `${path} leans on ${target}`);
  });
  expect(leaning).toEqual([]);
});

it('lets what features share know no feature', () => {
  const shared = modules.filter((path) => /^(payment|money|graphql|i18n|ui)\//.test(path));
  const knowing = shared.filter((path) => importsOf(path).some((target) => /^(features|app)\//.test(target)));
  expect(knowing).toEqual([]);
});

it('turns no amount into a floating-point number, except into the heights of charts', () => {
  const pattern = /parseFloat|\bNumber\([^)]*(?:minor|value|amount|balance)|\.toFixed/i;
  const floating = modules
    .filter((path) => !path.endsWith('.test.ts') && !path.startsWith('generated/'))
    .filter((path) => pattern.test(readFileSync(join(source, path), 'utf8')));
  expect(floating.sort()).toEqual(['features/accounts/balance-chart.tsx', 'features/spending/spending-chart.tsx']);
});
