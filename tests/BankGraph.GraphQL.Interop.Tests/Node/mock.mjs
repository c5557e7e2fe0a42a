// Resolvers that make up every value from where it stands: the same salt, path, field and arguments give the same
// value, here and in the engine's own copy (MockResolvers). Some values are null, some are wrong and some resolvers
// fail, where the type allows it and where not.
import { getNullableType, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql';

const texts = ['', 'a', 'é "quoted" \\ 🏦', 'line\n\ttab\u0001', '</script>'];
const anything = ['text', 12, -0.5, true, ['a', [1]], { b: 1, a: { c: null } }];
const bits = new DataView(new ArrayBuffer(8));

/** Resolves any field. The context is the salt. */
export function resolve(source, args, salt, info) {
  const key = `${salt}|${pathOf(info.path)}|${info.parentType.name}.${info.fieldName}|${textOf(args)}`;
  if (hash(`${key}|fails`) % 40 === 0) throw new Error('On purpose.');
  return value(info.returnType, key, info.schema);
}

function value(type, key, schema) {
  const number = hash(key);
  const isNull = isNonNullType(type) ? number % 45 === 1 : number % 6 === 1;
  if (isNull) return null;
  const nullable = getNullableType(type);
  const choice = number >>> 8;
  if (isListType(nullable)) return list(nullable.ofType, number, key, schema);
  if (isObjectType(nullable)) return { __typename: nullable.name };
  if (isAbstractType(nullable)) return { __typename: typeFor(nullable, number, schema) };
  if (number % 60 === 2) return wrong(nullable, choice);
  return leaf(nullable, choice);
}

function* list(type, number, key, schema) {
  for (let index = 0; index < (number >>> 8) % 4; index++) yield value(type, `${key}.${index}`, schema);
  if (number % 40 === 4) throw new Error('On purpose.');
}

function typeFor(type, number, schema) {
  const names = schema.getPossibleTypes(type).map((possible) => possible.name).sort();
  return number % 50 === 3 ? 'Nothing' : names[(number >>> 8) % names.length];
}

function leaf(type, choice) {
  if (isEnumType(type)) return type.getValues()[choice % type.getValues().length].value;
  switch (type.name) {
    case 'Int':
      return (choice % 2001) - 1000;
    case 'Float':
      return (choice % 4001) / 8 - 250;
    case 'String':
      return texts[choice % texts.length];
    case 'Boolean':
      return choice % 2 === 0;
    case 'ID':
      return choice % 3 === 0 ? choice % 1000 : `id-${choice % 1000}`;
    default:
      return anything[choice % anything.length];
  }
}

/** What its type cannot represent; anything goes for text and for a schema's own scalars. */
function wrong(type, choice) {
  if (isEnumType(type)) return 'NO_SUCH_VALUE';
  switch (type.name) {
    case 'Int':
      return choice % 2 === 0 ? 'text' : 2147483648;
    case 'Float':
      return choice % 2 === 0 ? 'text' : NaN;
    case 'Boolean':
      return 'text';
    default:
      return leaf(type, choice);
  }
}

function pathOf(path) {
  return path.prev ? `${pathOf(path.prev)}.${path.key}` : `${path.key}`;
}

/** One text for each value, whatever the order of its members. */
function textOf(given) {
  if (given === null || given === undefined) return 'n';
  switch (typeof given) {
    case 'boolean':
      return given ? 't' : 'f';
    case 'number':
      bits.setFloat64(0, given);
      return `d${bits.getBigUint64(0).toString(16)}`;
    case 'string':
      return `s${given.length}:${given}`;
    default:
      if (Array.isArray(given)) return `[${given.map(textOf).join(',')}]`;
      return `{${Object.keys(given).sort().map((name) => `${name}=${textOf(given[name])}`).join(',')}}`;
  }
}

/** FNV-1a over UTF-16, its bits then mixed as in MurmurHash3. */
function hash(text) {
  let number = 2166136261;
  for (let i = 0; i < text.length; i++) number = Math.imul(number ^ text.charCodeAt(i), 16777619);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return (number ^ (number >>> 16)) >>> 0;
}
