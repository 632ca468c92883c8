// Runs suites inside an extension host and reports each test on the console, which the hosts forward.
// Runs in both extension hosts, so no Node here.
import type { EditorTest, Suite } from './suite.ts';

/** Opens every line of the suites, because editors print much of their own to the same console. */
export const lineMark = '│ ';
/** Opens the one line that the counts are read from. */
export const resultMark = `${lineMark}result `;

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

export interface Selection {
  /** The extension host that the suites must find themselves in. */
  readonly kind: 'node' | 'web';
  /** Selects tests whose "suite name: test name" contains it; empty selects all. */
  readonly grep: string;
}

/** Errors: rejects when a test failed or none was selected; so an extension host learns of a failure. */
export async function runSuites(suites: readonly Suite[], { kind, grep }: Selection): Promise<void> {
  requireHost(kind);
  const counts = { passed: 0, failed: 0 };
  for (const { name, tests } of suites)
    for (const test of tests) {
      const title = `${name}: ${test.name}`;
      if (title.includes(grep)) counts[await runTest(title, test)]++;
    }
  console.log(resultMark + JSON.stringify(counts));
  if (counts.passed + counts.failed === 0) throw new Error(`No test matches "${grep}".`);
  if (counts.failed > 0) throw new Error(`${counts.failed} editor tests failed.`);
}

/** An editor may fall back to its other host in silence, and a green run would then prove nothing. */
function requireHost(kind: Selection['kind']): void {
  const actual = 'importScripts' in globalThis ? 'web' : 'node';
  if (actual !== kind) throw new Error(`The suites run in the ${actual} extension host, not in ${kind}.`);
}

function tell(text: string): void {
  for (const line of text.split('\n')) console.log(lineMark + line);
}

async function runTest(title: string, test: EditorTest): Promise<'passed' | 'failed'> {
  const startedMs = Date.now();
  try {
    await withinLimit(test);
    tell(`✓ ${title} (${Date.now() - startedMs} ms)`);
    return 'passed';
  } catch (error) {
    tell(`✗ ${title}\n${indented(error)}`);
    return 'failed';
  }
}

async function withinLimit({ body, limitMs }: EditorTest): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done after ${limitMs} ms.`)), limitMs);
  });
  try {
    await Promise.race([body(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

function indented(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text
    .split('\n')
    .slice(0, 8)
    .map((line) => `    ${line}`)
    .join('\n');
}
