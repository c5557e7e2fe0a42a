import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import type { Post } from '../../session/graphql-client';
import type { SessionStore } from '../../session/session-store';
import { exampleGroups, type Example } from './examples';
import { fillPlaceholders } from './placeholders';

export function ExamplesPanel({ post, session }: { post: Post; session: SessionStore }) {
  const open = useOpenExample(post, session);

  return (
    <section className="ide-panel" aria-labelledby="ide-examples-title">
      <h2 id="ide-examples-title" className="ide-panel-title">
        Examples
      </h2>
      <p className="ide-hint">
        Each opens in a tab of its own, with a fresh idempotency key and, once you are signed in, your own accounts and
        bills filled in. Ctrl+Enter runs it.
      </p>
      {exampleGroups.map((group) => (
        <div key={group.title} className="ide-group">
          <h3 className="ide-group-title">{group.title}</h3>
          <ul className="ide-list">
            {group.examples.map((example) => (
              <li key={example.name}>
                <button type="button" className="ide-example" onClick={() => void open(example)}>
                  <span className="ide-example-title">{example.title}</span>
                  <span className="ide-example-description">{example.description}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function useOpenExample(post: Post, session: SessionStore) {
  const { addTab, setOperationFacts, stop, updateActiveTabValues } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  return async function open({ query, variables: template }: Example) {
    const variables = await fillPlaceholders(template, post, await session.authorization());
    // The events of a running subscription would go on to be written into the new tab.
    stop();
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    updateActiveTabValues({ query, variables });
    // The editor reads the text a moment later; run before that, it would still send the last tab's operation name.
    setOperationFacts(factsOf(query));
    queryEditor?.focus();
  };
}

function factsOf(query: string) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operationName = operations[0]?.name?.value;
  return { documentAST, operations, ...(operationName && { operationName }) };
}
