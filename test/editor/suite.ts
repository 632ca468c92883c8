// What a suite file needs: `suite`, `expect…`, `eventually`. Runs in both extension hosts, so no Node here.
// The tests themselves live in suite/*.ts, one subject per file.

export interface EditorTest {
  readonly name: string;
  readonly limitMs: number;
  readonly body: () => Promise<void>;
}

export interface Suite {
  readonly name: string;
  readonly tests: readonly EditorTest[];
}

type Add = (name: string, body: () => Promise<void>, options?: { readonly limitMs: number }) => void;

const usualLimitMs = 20_000;
const pollMs = 50;

/**
 * Declares a suite; a suite file exports it as its default.
 * Shape: `fill` gets the function that adds one test; tests run in that order, one at a time.
 */
export function suite(name: string, fill: (test: Add) => void): Suite {
  const tests: EditorTest[] = [];
  fill((testName, body, options) => {
    tests.push({ name: testName, body, limitMs: options?.limitMs ?? usualLimitMs });
  });
  return { name, tests };
}

/** Throws unless the condition holds; afterwards the compiler knows that it does. */
export function expectTrue(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** Compares by structure, as far as JSON shows it. */
export function expectEqual<T>(actual: T, expected: T, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  expectTrue(found === wanted, `${what}\n  expected ${wanted}\n  found    ${found}`);
}

export function expectMatch(actual: string, pattern: RegExp, what: string): void {
  expectTrue(pattern.test(actual), `${what}\n  expected ${pattern}\n  found    ${JSON.stringify(actual)}`);
}

/**
 * Waits until `look` gives something that is not undefined, null or false; an editor answers when it is ready.
 * Errors: rejects after `limitMs` with `what` was awaited; a throwing `look` counts as not yet.
 */
export async function eventually<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  limitMs = 10_000,
): Promise<Exclude<T, undefined | null | false>> {
  const startedMs = Date.now();
  for (;;) {
    const { found, reason } = await attempt(look);
    if (found !== undefined && found !== null && found !== false)
      return found as Exclude<T, undefined | null | false>;
    if (Date.now() - startedMs > limitMs)
      throw new Error(`Waited ${limitMs} ms in vain for ${what}${reason ? ` (${reason})` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

async function attempt<T>(look: () => T | PromiseLike<T>): Promise<{ found?: T; reason?: string }> {
  try {
    return { found: await look() };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
