// The server that the scenarios talk to, asked by plain HTTP for what lies outside of the client under test.
import { setTimeout as delay } from 'node:timers/promises';

export class Talk {
  constructor(http) {
    this.http = http;
    this.webSocket = http.replace(/^http/, 'ws');
  }

  async ask(query, variables) {
    const response = await fetch(this.http, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  say(topic, word) {
    return this.ask('mutation ($topic: String!, $word: String!) { say(topic: $topic, word: $word) }', { topic, word });
  }

  hush(topic) {
    return this.ask('mutation ($topic: String!) { hush(topic: $topic) }', { topic });
  }

  /** Waits until somebody, or nobody any more, listens to so many topics. */
  async untilTopics(count) {
    while ((await this.ask('{ topics }')).topics !== count) await delay(5);
  }

  /** Waits until the server has so many socket sessions. */
  async untilSessions(count) {
    while ((await this.ask('{ sessions }')).sessions !== count) await delay(5);
  }
}

/** The rest of an iterator's values. */
export async function all(iterator) {
  const values = [];
  for await (const value of iterator) values.push(value);
  return values;
}

/** A promise together with what fulfils it. */
export function deferred() {
  let resolve;
  const promise = new Promise((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
