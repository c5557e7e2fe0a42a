// graphql-transport-ws message by message, as a client would see it that does not always keep to the rules.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import WebSocket from 'ws';

const Protocol = 'graphql-transport-ws';
const Init = { type: 'connection_init' };
const Ack = { type: 'connection_ack' };

const words = (id, topic = 'a') => subscribe(id, `subscription { onWord(topic: "${topic}") }`);
const heard = (id, onWord) => ({ type: 'next', id, payload: { data: { onWord } } });

function subscribe(id, query) {
  return { id, type: 'subscribe', payload: { query } };
}

/** A socket whose messages are taken one by one. */
class Wire {
  #received = [];
  #wake = () => {};

  constructor(talk, protocols = [Protocol]) {
    this.socket = new WebSocket(talk.webSocket, protocols);
    this.socket.on('message', (data) => this.#take(JSON.parse(data)));
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => resolve([code, reason.toString()]));
    });
    this.opened = new Promise((resolve, reject) => {
      this.socket.on('open', resolve);
      this.socket.on('error', reject);
    });
    this.opened.catch(() => {});
  }

  static async open(talk, protocols) {
    const wire = new Wire(talk, protocols);
    await wire.opened;
    return wire;
  }

  /** A socket whose session has been accepted. */
  static async greet(talk) {
    const wire = await Wire.open(talk);
    wire.send(Init);
    assert.deepEqual(await wire.receive(), Ack);
    return wire;
  }

  send(message) {
    this.socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  }

  async receive() {
    while (this.#received.length === 0) await new Promise((resolve) => (this.#wake = resolve));
    return this.#received.shift();
  }

  #take(message) {
    this.#received.push(message);
    this.#wake();
  }
}

/** Sends messages on a socket of its own and expects to be closed for the last one. */
async function closes(talk, messages, code, reason, protocols) {
  const wire = await Wire.open(talk, protocols);
  for (const message of messages) wire.send(message);
  const [given, text] = await wire.closed;
  assert.equal(given, code, `${JSON.stringify(messages)} was answered with ${given} ${text}`);
  assert.match(text, reason);
  await talk.untilSessions(0);
}

/** Upgrades to a WebSocket by hand; the answer's headers and the server's first frame. */
async function upgrade(talk, protocol) {
  const request = http.get(talk.http, {
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
      'Sec-WebSocket-Protocol': protocol,
    },
  });
  const [response, socket, head] = await once(request, 'upgrade');
  const frame = head.length > 0 ? head : (await once(socket, 'data'))[0];
  socket.destroy();
  return [response.headers, frame];
}

/**
 * Says words until the server has ended the subscription of whoever does not read them; to a server that kept them all,
 * it would go on without end.
 */
async function flood(talk, bytes) {
  let said = 0;
  while ((await talk.ask('{ topics }')).topics > 0) await talk.say('a', `${said++} `.padEnd(bytes, '.'));
  return said;
}

export const scenarios = [
  ...[
    ['NotJson', 'hello'],
    ['HalfAnObject', '{"type":"ping"'],
    ['AnArray', '[]'],
    ['ANumber', '7'],
    ['WithoutType', '{}'],
    ['TypeOfTheOlderProtocol', '{"type":"start","id":"1","payload":{"query":"{echo}"}}'],
    ['TypeThatServersSend', '{"type":"next","id":"1","payload":{}}'],
    ['TypeIsNoString', '{"type":1}'],
    ['Binary', Buffer.from('{"type":"ping"}')],
    ['SubscribeWithoutId', '{"type":"subscribe","payload":{"query":"{__typename}"}}'],
    ['SubscribeWithEmptyId', '{"type":"subscribe","id":"","payload":{"query":"{__typename}"}}'],
    ['SubscribeWithNumberAsId', '{"type":"subscribe","id":1,"payload":{"query":"{__typename}"}}'],
    ['SubscribeWithoutPayload', '{"type":"subscribe","id":"1"}'],
    ['SubscribeWithoutQuery', '{"type":"subscribe","id":"1","payload":{}}'],
    ['SubscribeWithQueryOfWrongType', '{"type":"subscribe","id":"1","payload":{"query":["{__typename}"]}}'],
    ['SubscribeWithVariablesOfWrongType', '{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":"b"}}'],
    ['CompleteWithoutId', '{"type":"complete"}'],
  ].map(([name, message]) => ({
    name: `InvalidMessage_${name}_Closes4400`,
    run: (talk) => closes(talk, [Init, message], 4400, /./),
  })),
  {
    name: 'Subscribe_BeforeTheSessionIsAccepted_Closes4401',
    run: (talk) => closes(talk, [words('1')], 4401, /^Unauthorized$/),
  },
  {
    name: 'ConnectionInit_Refused_Closes4403',
    run: (talk) => closes(talk, [{ ...Init, payload: { name: 'refused' } }], 4403, /^Not you$/),
  },
  {
    name: 'Subprotocol_None_Closes4406',
    run: (talk) => closes(talk, [], 4406, /^Subprotocol not acceptable$/, []),
  },
  ...['graphql-ws', 'mqtt'].map((protocol) => ({
    name: `Subprotocol_${protocol}_Closes4406`,
    async run(talk) {
      const [headers, frame] = await upgrade(talk, protocol);
      assert.equal(headers['sec-websocket-protocol'], undefined);
      assert.deepEqual([frame[0], frame.readUInt16BE(2)], [0x88, 4406]);

      // Clients that keep to RFC 6455 do not even read that: they leave a server that picks none of their protocols.
      await assert.rejects(Wire.open(talk, [protocol]), /no subprotocol/);
    },
  })),
  {
    name: 'Subprotocol_AmongOthers_IsChosen',
    async run(talk) {
      const wire = await Wire.open(talk, ['graphql-ws', Protocol]);
      assert.equal(wire.socket.protocol, Protocol);
    },
  },
  {
    name: 'ConnectionInit_NotInTime_Closes4408',
    server: { initTimeoutMilliseconds: 30 },
    run: (talk) => closes(talk, [{ type: 'ping' }], 4408, /^Connection initiali[sz]ation timeout$/),
  },
  {
    name: 'SubscribeId_InUse_Closes4409',
    run: (talk) => closes(talk, [Init, words('a'), words('a')], 4409, /^Subscriber for a already exists$/),
  },
  {
    name: 'SubscribeId_FreeAgain_IsTaken',
    async run(talk) {
      const wire = await Wire.greet(talk);
      for (const text of ['first', 'second']) {
        wire.send(subscribe('1', `{ echo(text: "${text}") }`));
        assert.deepEqual(await wire.receive(), { type: 'next', id: '1', payload: { data: { echo: text } } });
        assert.deepEqual(await wire.receive(), { type: 'complete', id: '1' });
      }
      wire.send(words('1'));
      wire.send({ id: '1', type: 'complete' });
      wire.send(subscribe('1', '{ echo(text: "third") }'));
      assert.deepEqual(await wire.receive(), { type: 'next', id: '1', payload: { data: { echo: 'third' } } });
      assert.deepEqual(await wire.receive(), { type: 'complete', id: '1' });
    },
  },
  {
    name: 'SubscribeId_OfARefusedOperation_IsFreeAgain',
    async run(talk) {
      const wire = await Wire.greet(talk);
      wire.send(subscribe('1', '{ nothing }'));
      const { type, id, payload } = await wire.receive();
      assert.deepEqual([type, id, Array.isArray(payload)], ['error', '1', true]);
      wire.send(subscribe('1', '{ echo(text: "a") }'));
      assert.equal((await wire.receive()).type, 'next');
    },
  },
  {
    name: 'ConnectionInit_Twice_Closes4429',
    run: (talk) => closes(talk, [Init, Init], 4429, /^Too many initiali[sz]ation requests$/),
  },
  {
    name: 'Operations_TooMany_Closes4429',
    server: { maxOperations: 2 },
    run: (talk) => closes(talk, [Init, words('1'), words('2'), words('3')], 4429, /^Too many operations$/),
  },
  {
    name: 'Message_TooBig_Closes1009',
    server: { maxRequestBytes: 1000 },
    run: (talk) => closes(talk, [Init, subscribe('1', '#'.repeat(2000))], 1009, /1000/),
  },
  {
    name: 'Ping_AtAnyTime_IsAnsweredWithItsPayload',
    async run(talk) {
      const wire = await Wire.open(talk);
      wire.send({ type: 'ping', payload: { n: 1, é: ['"'] } });
      assert.deepEqual(await wire.receive(), { type: 'pong', payload: { n: 1, é: ['"'] } });
      wire.send(Init);
      assert.deepEqual(await wire.receive(), Ack);
      wire.send({ type: 'ping' });
      assert.deepEqual(await wire.receive(), { type: 'pong' });
    },
  },
  {
    name: 'Pong_Unasked_ChangesNothing',
    async run(talk) {
      const wire = await Wire.greet(talk);
      wire.send({ type: 'pong', payload: {} });
      wire.send({ type: 'ping' });
      assert.deepEqual(await wire.receive(), { type: 'pong' });
    },
  },
  {
    name: 'Complete_OfAnUnknownOperation_ChangesNothing',
    async run(talk) {
      const wire = await Wire.greet(talk);
      wire.send({ type: 'complete', id: 'unknown' });
      wire.send({ type: 'ping' });
      assert.deepEqual(await wire.receive(), { type: 'pong' });
    },
  },
  {
    name: 'Complete_OfASubscription_IsNotAnswered',
    async run(talk) {
      const wire = await Wire.greet(talk);
      wire.send(words('1'));
      await talk.untilTopics(1);
      wire.send({ type: 'complete', id: '1' });
      await talk.untilTopics(0);
      wire.send({ type: 'ping' });
      assert.deepEqual(await wire.receive(), { type: 'pong' });
    },
  },
  {
    name: 'UnknownMembers_AreOverlooked',
    async run(talk) {
      const wire = await Wire.open(talk);
      wire.send({ ...Init, extra: { type: 'x' } });
      assert.deepEqual(await wire.receive(), Ack);
      wire.send({ ...words('1'), extra: [1] });
      await talk.untilTopics(1);
      await talk.say('a', 'b');
      assert.deepEqual(await wire.receive(), heard('1', 'b'));
    },
  },
  {
    name: 'Connection_Lost_EndsEverySubscription',
    async run(talk) {
      const wire = await Wire.greet(talk);
      wire.send(words('1', 'a'));
      wire.send(words('2', 'b'));
      await talk.untilTopics(2);
      wire.socket.terminate();
      await talk.untilTopics(0);
      await talk.untilSessions(0);
    },
  },
  {
    name: 'SlowReader_GetsWhatWaitedAndIsToldWhyItEnds',
    server: { maxQueuedEvents: 4 },
    async run(talk) {
      const wire = await Wire.greet(talk);
      wire.send(words('1'));
      await talk.untilTopics(1);
      wire.socket.pause();
      const said = await flood(talk, 100_000);
      wire.socket.resume();

      // What the network took and four more; nothing in between is missing, and the rest was never kept.
      let kept = 0;
      let message = await wire.receive();
      for (; message.payload.data; message = await wire.receive()) {
        assert.match(message.payload.data.onWord, new RegExp(`^${kept++} `));
      }
      assert.equal(message.payload.errors[0].extensions.code, 'SUBSCRIBER_TOO_SLOW');
      assert.ok(kept < said, `${kept} of ${said} words were kept`);
      assert.deepEqual(await wire.receive(), { type: 'complete', id: '1' });
      wire.send(subscribe('2', '{ echo(text: "a") }'));
      assert.deepEqual((await wire.receive()).payload, { data: { echo: 'a' } });
    },
  },
  {
    name: 'ReaderThatStops_IsCutOff',
    server: { maxQueuedEvents: 4, sendTimeoutMilliseconds: 500 },
    async run(talk) {
      const wire = await Wire.greet(talk);
      wire.send(words('1'));
      await talk.untilTopics(1);
      wire.socket.pause();
      await flood(talk, 100_000);
      await talk.untilSessions(0);
      wire.socket.resume();
      assert.deepEqual(await wire.closed, [1006, '']);
    },
  },
];
