// Reads what a suite prints inside an extension host. Which host it was makes no difference.
import { lineMark, resultMark, type SuiteResult } from './run-suites.ts';

export interface SuiteOutput {
  /** Takes any piece of output; whole lines are forwarded as they come. */
  accept(text: string): void;
  /** `undefined` until the suite has told its counts. */
  result(): SuiteResult | undefined;
}

/** Shape: only the suites' own lines are forwarded; with `verbose`, also what the editor prints. */
export function suiteOutput(verbose: boolean): SuiteOutput {
  const state: { rest: string; result?: SuiteResult } = { rest: '' };
  const acceptLine = (line: string) => {
    const found = readResult(line);
    if (found) state.result = found;
    else if (line.includes(lineMark))
      console.log(`  ${line.slice(line.indexOf(lineMark) + lineMark.length)}`);
    else if (verbose) console.log(line);
  };
  return {
    accept(text) {
      const lines = (state.rest + text).split('\n');
      state.rest = lines.pop() ?? '';
      lines.forEach(acceptLine);
    },
    result: () => state.result,
  };
}

function readResult(line: string): SuiteResult | undefined {
  const json = line.split(resultMark)[1];
  return json === undefined ? undefined : (JSON.parse(json) as SuiteResult);
}
