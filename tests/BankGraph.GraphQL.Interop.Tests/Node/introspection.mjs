// With the argument "query" prints the introspection query of graphql-js. Without, reads from standard input the answer
// of a server, the schema that it prints and perhaps the text that the schema was made of: all must be one schema.
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';

if (process.argv[2] === 'query') {
  const everything = { schemaDescription: true, specifiedByUrl: true, directiveIsRepeatable: true };
  console.log(JSON.stringify(getIntrospectionQuery({ ...everything, inputValueDeprecation: true, oneOf: true })));
} else {
  const { answer, printed, source } = JSON.parse(await text(process.stdin));
  assert.equal(answer.errors, undefined);
  const introspected = buildClientSchema(answer.data);
  assert.deepEqual(validateSchema(introspected), []);
  assert.equal(canonical(introspected), canonical(buildSchema(printed)));
  if (source) assert.equal(canonical(introspected), canonical(buildSchema(source)));
}

// Directives that are applied to definitions are no part of introspection, and printSchema leaves them out.
function canonical(schema) {
  return printSchema(lexicographicSortSchema(schema));
}
