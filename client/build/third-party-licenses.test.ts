import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageOf } from './third-party-licenses.ts';

const resolve = createRequire(import.meta.url).resolve;

describe('packageOf', () => {
  it('names the package of a module, whatever a bundler appends to its path', () => {
    const expected = { name: 'react', license: 'MIT' };
    expect(packageOf(resolve('react'))).toMatchObject(expected);
    expect(packageOf(`\0${resolve('react')}?commonjs-module`)).toMatchObject(expected);
  });

  it('looks past nameless manifests inside a package', () => {
    const module = join(resolve('@graphiql/toolkit'), '..', '..', 'esm', 'index.mjs');
    expect(packageOf(module)).toMatchObject({ name: '@graphiql/toolkit' });
  });

  it('takes no notice of own and virtual modules', () => {
    expect(packageOf(import.meta.filename)).toBeUndefined();
    expect(packageOf('\0vite/preload-helper.js')).toBeUndefined();
  });
});
