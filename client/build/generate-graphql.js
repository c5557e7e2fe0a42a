// Writes what TypeScript and the cache need to know of the schema and of the client's operations to src/generated.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { buildSchema, introspectionFromSchema, parse } from 'graphql';

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
    scalars: { CurrencyCode: 'string', DateTime: 'string', Decimal: 'string', LocalDate: 'string', Long: 'number' },
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

mkdirSync(target, { recursive: true });
write('graphql.ts', typescript);
// Without it the cache would not know which types an interface stands for.
const introspection = minifyIntrospectionQuery(introspectionFromSchema(schema), {});
write('introspection.json', JSON.stringify(introspection));

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
