// Runs suites inside an extension host and reports each test on the console, which the hosts forward.
// Runs in both extension hosts, so no Node here.
import type { EditorTest, Suite } from './suite.ts';

/** Marks the one line that main.ts reads the counts from. */
export const resultMark = 'editor-suite-result';

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Shape:  `grep` selects tests whose "suite name: test name" contains it; empty selects all.
 * Errors: rejects when a test failed or none was selected; that is how an extension host learns of a failure.
 */
export async function runSuites(suites: readonly Suite[], grep: string): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  for (const { name, tests } of suites)
    for (const test of tests) {
      const title = `${name}: ${test.name}`;
      if (title.includes(grep)) counts[await runTest(title, test)]++;
    }
  console.log(`${resultMark} ${JSON.stringify(counts)}`);
  if (counts.passed + counts.failed === 0) throw new Error(`No test matches "${grep}".`);
  if (counts.failed > 0) throw new Error(`${counts.failed} editor tests failed.`);
}

async function runTest(title: string, test: EditorTest): Promise<'passed' | 'failed'> {
  const startedMs = Date.now();
  try {
    await withinLimit(test);
    console.log(`  ✓ ${title} (${Date.now() - startedMs} ms)`);
    return 'passed';
  } catch (error) {
    console.log(`  ✗ ${title}\n${indented(error)}`);
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
    .map((line) => `      ${line}`)
    .join('\n');
}
