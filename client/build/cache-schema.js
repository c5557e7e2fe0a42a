import {
  GraphQLList,
  GraphQLNonNull,
  TypeInfo,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What the cache must know of a schema to keep the answers of these operations: which of their fields may be null, and
 * which types an interface or a union stands for. All the rest would only have to be loaded before the first page.
 * @param {import('graphql').GraphQLSchema} schema
 * @param {readonly import('graphql').DocumentNode[]} documents
 */
export function cacheSchema(schema, documents) {
  const used = usedFields(schema, documents);
  const types = Object.values(schema.getTypeMap())
    .filter(isCompositeType)
    .filter(({ name }) => used.has(name))
    .map((type) => {
      const { name } = type;
      if (isUnionType(type)) return { kind: 'UNION', name, possibleTypes: type.getTypes().map(named) };
      const fields = Object.values(type.getFields()).filter((field) => used.get(name)?.has(field.name));
      return {
        kind: isObjectType(type) ? 'OBJECT' : 'INTERFACE',
        name,
        fields: fields.map((field) => ({ name: field.name, type: shapeOf(field.type) })),
        interfaces: type.getInterfaces().map(named),
      };
    });
  return {
    __schema: {
      queryType: named(schema.getQueryType()),
      mutationType: named(schema.getMutationType()),
      subscriptionType: named(schema.getSubscriptionType()),
      types,
    },
  };
}

/**
 * The fields that are selected, for each type whose values they can be read from.
 * @param {import('graphql').GraphQLSchema} schema
 * @param {readonly import('graphql').DocumentNode[]} documents
 */
function usedFields(schema, documents) {
  /** @type {Map<string, Set<string>>} */
  const used = new Map();
  /** @type {(type: string, ...fields: string[]) => void} */
  const note = (type, ...fields) => {
    used.set(type, new Set([...(used.get(type) ?? []), ...fields]));
  };
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    NamedType: (node) => note(node.name.value),
    Field(node) {
      const parent = info.getParentType();
      if (!parent) throw new Error(`There is no field ${node.name.value} where an operation selects it.`);
      const types = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
      for (const { name } of types) note(name, node.name.value);
    },
  });
  for (const document of documents) visit(document, visitor);
  return used;
}

/**
 * A type without its name: only where it may be null and where it is a list.
 * @param {import('graphql').GraphQLOutputType} type
 * @returns {object}
 */
function shapeOf(type) {
  if (type instanceof GraphQLNonNull) return { kind: 'NON_NULL', ofType: shapeOf(type.ofType) };
  if (type instanceof GraphQLList) return { kind: 'LIST', ofType: shapeOf(type.ofType) };
  return { kind: 'SCALAR' };
}

/** @param {{ name: string } | null | undefined} type */
function named(type) {
  return type ? { name: type.name } : null;
}
