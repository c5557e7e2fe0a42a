import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..', 'src', 'BankGraph.Api', 'bin');
const startTimeoutMilliseconds = 240_000;
const letterTimeoutMilliseconds = 120_000;

/** A bank of a test's own, which can be killed and started again on the same address with the same books. */
export class ApiProcess {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bankgraph-e2e-'));
  readonly #letters = join(this.#folder, 'letters');
  #process: ChildProcess | null = null;
  readonly address: string;

  private constructor(port: number) {
    this.address = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<ApiProcess> {
    const api = new ApiProcess(await freePort());
    await api.start();
    return api;
  }

  async start(): Promise<void> {
    mkdirSync(this.#letters, { recursive: true });
    const settings = ['--DataFolder', this.#folder, '--Messages:Folder', this.#letters];
    this.#process = spawn('dotnet', [newestProgram(), '--urls', this.address, ...settings], {
      cwd: this.#folder,
      env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development', ASPNETCORE_URLS: '' },
      stdio: 'ignore',
    });
    const deadline = Date.now() + startTimeoutMilliseconds;
    while (!(await this.#answers())) {
      if (this.#process.exitCode !== null) throw new Error('The bank ended while it started.');
      if (Date.now() > deadline) throw new Error('The bank did not start.');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** The code of the only e-mail to somebody with such a subject, but for one that is known, once it is there. */
  async codeFor(email: string, subject: RegExp, known?: string): Promise<string> {
    const deadline = Date.now() + letterTimeoutMilliseconds;
    for (;;) {
      const letters = readdirSync(this.#letters).map((name) => readFileSync(join(this.#letters, name), 'utf8'));
      const codes = letters
        .map(decode)
        .filter((text) => text.includes(`To: ${email}`) && subject.test(text))
        .map((text) => /\b\d{8}\b/.exec(text)?.[0]);
      const code = codes.find((one) => one !== known);
      if (code) return code;
      if (Date.now() > deadline) throw new Error(`No e-mail like ${subject} came to ${email}.`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    running.kill('SIGKILL');
    await ended;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.address}/health/ready`)).ok;
    } catch {
      return false;
    }
  }
}

/** Of the quoted-printable encoding, what hides a code: line ends that are none, and those that are. */
function decode(letter: string): string {
  return letter.replace(/=\r?\n/g, '').replaceAll('=0A', '\n');
}

/** The build that was made last, or the one that API_PROGRAM names. */
function newestProgram(): string {
  const named = process.env['API_PROGRAM'];
  if (named) return named;
  const [newest] = ['Release', 'Debug']
    .map((configuration) => join(project, configuration, 'net10.0', 'BankGraph.Api.dll'))
    .filter((path) => existsSync(path))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!newest) throw new Error('Build src/BankGraph.Api first.');
  return newest;
}

/**
 * Below the ports that the system gives to connections going out, so that nobody takes it while its bank is away; the
 * .NET tests take others.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 32_000 + Math.floor(Math.random() * 700);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
