// Writes what TypeScript and the cache need to know of the schema and of the client's operations to src/generated.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';
import { cacheSchema } from './cache-schema.js';

const client = join(import.meta.dirname, '..');
const source = join(client, 'src');
const target = join(source, 'generated');
const schema = buildSchema(readFileSync(join(client, '..', 'schema', 'schema.graphql'), 'utf8'));

const documents = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.graphql'))
  .sort()
  .map((path) => ({ location: path, document: parse(readFileSync(join(source, path), 'utf8')) }));

const typescript = await codegen({
  filename: join(target, 'graphql.ts'),
  schema: parse(readFileSync(join(client, '..', 'schema', 'schema.graphql'), 'utf8')),
  schemaAst: schema,
  documents,
  config: {
    scalars: { CurrencyCode: 'string', DateTime: 'string', Decimal: 'string', LocalDate: 'string', LocalTime: 'string', Long: 'number' },
    // A scalar that no operation here uses is none of the client's business; one that it does use is no use like this.
    defaultScalarType: 'unknown',
    immutableTypes: true,
    useTypeImports: true,
    skipTypename: true,
    arrayInputCoercion: false,
    optimizeDocumentNode: true,
  },
  plugins: [{ 'typescript-operations': {} }, { 'typed-document-node': {} }],
  pluginMap: { 'typescript-operations': typescriptOperations, 'typed-document-node': typedDocumentNode },
});

const { types, operations } = apart(typescript);
mkdirSync(join(target, 'operations'), { recursive: true });
write('graphql.ts', [types, ...[...operations.keys()].map((name) => `export * from './operations/${name}';\n`)].join(''));
for (const [name, code] of operations) write(join('operations', `${name}.ts`), code);
for (const file of readdirSync(join(target, 'operations')))
  if (!operations.has(file.replace(/\.ts$/, ''))) rmSync(join(target, 'operations', file));
write('cache-schema.json', JSON.stringify(cacheSchema(schema, documents.map(({ document }) => document))));

/**
 * Each operation becomes a module of its own, so that a page does not load those of all others.
 * @param {string} code
 */
function apart(code) {
  /** @type {Map<string, string>} */
  const operations = new Map();
  const importsDocumentNode = /^import .* as DocumentNode \} from .*$/;
  const lines = code.split('\n');
  const documentNode = lines.find((line) => importsDocumentNode.test(line)) ?? '';
  const types = lines.filter((line) => {
    const [, name, itsTypes] = /^export const (\w+)Document = .* DocumentNode<(\w+, \w+)>;$/.exec(line) ?? [];
    if (name) operations.set(name, `${documentNode}\nimport type { ${itsTypes} } from '../graphql';\n${line}\n`);
    return !importsDocumentNode.test(line) && !line.startsWith('export const ');
  });
  return { types: types.join('\n'), operations };
}

/**
 * A file that is as it should be keeps its time, so that nothing is built in vain.
 * @param {string} name
 * @param {string} content
 */
function write(name, content) {
  const path = join(target, name);
  try {
    if (readFileSync(path, 'utf8') === content) return;
  } catch {
    // The file is written for the first time.
  }
  writeFileSync(path, content);
}
