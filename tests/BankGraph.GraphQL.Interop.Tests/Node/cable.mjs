// A cable between a client and a server that can be cut and mended: a plain TCP relay.
import net from 'node:net';

export class Cable {
  #sockets = new Set();
  #target;
  #server;

  constructor(http) {
    this.#target = new URL(http);
  }

  /** Connects both ends; the address is the same after every cut. */
  async mend() {
    this.#server = net.createServer((near) => {
      const far = net.connect(Number(this.#target.port), this.#target.hostname);
      this.#join(near, far);
      this.#join(far, near);
    });
    await new Promise((resolve) => this.#server.listen(this.port ?? 0, '127.0.0.1', resolve));
    this.port = this.#server.address().port;
    const address = new URL(this.#target);
    address.port = String(this.port);
    return address.href;
  }

  /** Cuts every connection and refuses new ones. */
  async cut() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(from, to) {
    this.#sockets.add(from);
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
