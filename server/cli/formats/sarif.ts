// SARIF 2.1.0, which code scanning services read. What a result, a rule and a place look like in it is in `sarif/`.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitCode } from '../exit-code.ts';
import type { FileReport } from '../report.ts';
import type { Totals } from '../tally.ts';
import { type Trouble, troubleLine } from '../trouble.ts';
import type { Format, FormatContext } from './format.ts';
import { listOf, member, pretty } from './json-text.ts';
import { Artifacts, ROOT } from './sarif/artifacts.ts';
import { resultsOf } from './sarif/result.ts';
import { RuleList } from './sarif/rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/ops-hints/ops-hints';

/** Results come first: which rules and files they speak of is known when they are written. */
export const sarif: Format = async function* ({ files, totals }, context) {
  const artifacts = new Artifacts(context);
  const rules = new RuleList(context.engine);
  const bases = { [ROOT]: { uri: pathToFileURL(join(context.root, '/')).href } };
  yield `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {\n`;
  yield `      "columnKind": "utf16CodeUnits",\n      "originalUriBaseIds": ${pretty(bases, 6)},\n      "results": [`;
  yield* listOf(results(files, artifacts, rules), (result) => pretty(result, 8), 6);
  yield member('artifacts', artifacts.list, 6);
  yield member('invocations', [invocation(totals, context, artifacts)], 6);
  yield member('tool', { driver: driver(context, rules) }, 6);
  yield '\n    }\n  ]\n}\n';
};

async function* results(files: AsyncIterable<FileReport>, artifacts: Artifacts, rules: RuleList) {
  for await (const file of files) yield* resultsOf(file, artifacts, rules);
}

const driver = ({ version }: FormatContext, rules: RuleList) => ({
  name: 'Ops Hints',
  semanticVersion: version,
  informationUri: HOME,
  rules: rules.list,
});

const invocation = (totals: Totals, { failOn }: FormatContext, artifacts: Artifacts) => ({
  executionSuccessful: totals.troubles.length === 0,
  exitCode: exitCode(totals, failOn),
  toolExecutionNotifications: totals.troubles.map((trouble) => notification(trouble, artifacts)),
});

const notification = (trouble: Trouble, artifacts: Artifacts) => ({
  level: 'error',
  message: { text: troubleLine(trouble) },
  locations: [{ physicalLocation: troublePlaceOf(trouble, artifacts) }],
});

const troublePlaceOf = ({ path, at }: Trouble, artifacts: Artifacts) => ({
  artifactLocation: artifacts.named(path),
  ...(at ? { region: { startLine: at.line, startColumn: at.column } } : {}),
});
