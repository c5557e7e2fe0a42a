// The reference implementation as a judge. Reads one question on each line of standard input, and writes one answer on
// each line of standard output, in the same order:
//   { define, sdl }        makes a schema of a text; is not answered
//   { schema, document }   says whether the document can be read, and which rules of validation it breaks
//   { schema, document, salt, operationName, variables }
//                          the same, and executes it when it is valid, with values made up from the salt; a
//                          subscription on one event
import readline from 'node:readline';
import { buildSchema, executeSync, getOperationAST, parse, specifiedRules, subscribe, validate } from 'graphql';
import { resolve } from './mock.mjs';

const schemas = new Map();

for await (const line of readline.createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  if (question.define) schemas.set(question.define, define(question.sdl));
  else console.log(JSON.stringify(await judge(schemas.get(question.schema), question)));
}

function define(sdl) {
  const schema = buildSchema(sdl);
  const decimal = schema.getType('Decimal');
  if (decimal) Object.assign(decimal, { parseLiteral: readDecimal, parseValue: takeDecimal });
  return schema;
}

// As the engine has it; any other scalar of a schema's own takes anything.
function readDecimal(node) {
  return takeDecimal(node.kind === 'IntValue' || node.kind === 'FloatValue' ? Number(node.value) : undefined);
}

function takeDecimal(given) {
  if (typeof given !== 'number') throw new TypeError('Not a decimal.');
  return given;
}

async function judge(schema, question) {
  let document;
  try {
    document = parse(question.document);
  } catch (error) {
    return { kind: 'Unreadable', rules: [error.message] };
  }

  const broken = new Set();
  validate(schema, document, specifiedRules.map((rule) => noting(rule, broken)), { hideSuggestions: true });
  if (broken.size > 0) return { kind: 'Invalid', rules: [...broken] };
  return { kind: 'Valid', rules: [], result: question.salt ? await execute(schema, document, question) : undefined };
}

function execute(schema, document, { operationName, variables, salt }) {
  const request = {
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: salt,
    fieldResolver: resolve,
  };
  const isSubscription = getOperationAST(document, operationName).operation === 'subscription';
  return isSubscription ? takeFirst({ ...request, subscribeFieldResolver: oneEvent }) : executeSync(request);
}

async function takeFirst(request) {
  const results = await subscribe(request);
  return results.errors ? results : (await results.next()).value;
}

async function* oneEvent() {
  yield {};
}

/** The rule, with a note of its name made whenever it finds something. */
function noting(rule, broken) {
  return (context) =>
    rule(
      Object.create(context, {
        reportError: {
          value(error) {
            broken.add(rule.name.replace(/Rule$/, ''));
            context.reportError(error);
          },
        },
      }),
    );
}
