// The process's own streams as the commands see them. No command touches `process` itself.

/** What a command runs in. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Folder that paths are relative to. */
  readonly cwd: string;
  /** Folder of the bundle; its `knowledge` folder lies beside it. */
  readonly home: string;
  /** Hears of each command and language that the run has to do with: the code for these is worth keeping. */
  readonly meets: (part: string) => void;
}

export interface Terminal {
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Columns of the terminal that reads standard output; `undefined` for a file or a pipe. */
  readonly width: number | undefined;
  /** Whether a person watches standard error, where progress is drawn. */
  readonly watched: boolean;
  readonly write: (text: string | Buffer) => void;
  /** One message on standard error. */
  readonly complain: (message: string) => void;
  /** Raw text on standard error. */
  readonly draw: (text: string) => void;
  /** Ends when all that was written is on its way, or has lost its reader. */
  readonly flush: () => Promise<unknown>;
  /** All of standard input. */
  readonly readInput: () => Promise<Buffer>;
}

/** Some terminals say that they have no columns at all. */
const NARROWEST = 60;

/** The terminal of this process. A reader that goes away early is no error: what is left is not written. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  return {
    colour: wantsColour(stdout.isTTY, env),
    width: stdout.isTTY ? Math.max(stdout.columns, NARROWEST) : undefined,
    watched: stderr.isTTY === true && env.TERM !== 'dumb',
    write: (text) => void stdout.write(text),
    complain: (message) => void stderr.write(`ops-hints: ${message}\n`),
    draw: (text) => void stderr.write(text),
    flush: () => Promise.all([stdout, stderr].map(flushed)),
    // Touched only when asked for: opening it costs time.
    readInput: () => readAll(process.stdin),
  };
}

const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    if (stream.writable) stream.write('', () => resolve());
    else resolve();
  });

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** NO_COLOR and FORCE_COLOR as other programs read them: any text counts, an empty one does not. */
function wantsColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal === true && env.TERM !== 'dumb';
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
