/** HEALTHCHECK that asks a port which nothing else speaks of. Source: Dockerfile reference, "HEALTHCHECK". */

import { type MappedText, toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import { exposedPorts, isExposed } from '../exposed-ports.ts';
import { listeningPorts } from '../listening-ports.ts';
import type { DockerfileModel, HealthcheckInstruction, Stage } from '../model.ts';

export const healthcheckPort = each({
  id: 'dockerfile/healthcheck-port',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ asked, port, setBy }: Readonly<Record<'asked' | 'port', number>> & { readonly setBy: string }) =>
    `HEALTHCHECK asks port ${asked}, which stands nowhere else; the program listens on ${port} by ${setBy}.`,
  nodes: ({ stages, index }: DockerfileModel) => (index().directByKind.has('healthcheck') ? stages : []),
  check: (stage, report, model) => {
    const check = stage.instructions.findLast(isHealthcheck);
    const probes = check ? probesOf(check) : [];
    if (!check || probes.length === 0) return;
    const [known, another] = listeningPorts(model, stage);
    const exposed = exposedPorts(stage);
    // EXPOSE has to bear out the setting: two that agree against one.
    if (!known || another || !isExposed(exposed, known.port)) return;
    for (const { port: asked, range } of probes) {
      if (asked === known.port || isExposed(exposed, asked) || standsElsewhere(model, check, asked)) continue;
      const edits = [{ range, text: String(known.port) }];
      const related = [{ range: known.range, message: `${known.setBy} sets port ${known.port}` }];
      const fixes = [{ title: `Ask port ${known.port}`, safe: false, edits }];
      report(range, { ...known, asked }, { related, fixes });
    }
  },
});

const isHealthcheck = (instruction: Stage['instructions'][number]): instruction is HealthcheckInstruction =>
  instruction.kind === 'healthcheck';

interface Probe {
  readonly port: number;
  readonly range: Range;
}

function probesOf({ command }: HealthcheckInstruction): Probe[] {
  if (!command) return [];
  return command.form === 'exec'
    ? command.array.words.flatMap(({ value }) => probesIn(value))
    : probesIn(command.text);
}

/** Of the container itself; what is for monitoring often has a port of its own. */
const PROBE =
  /(?<=\b(?:localhost|127\.0\.0\.1)|\[::1\]):(\d{1,5})(?![\w.])(?!\/(?:actuator|admin|manage|metrics|q)\b)/g;

const probesIn = (text: MappedText): Probe[] =>
  [...text.text.matchAll(PROBE)].map(({ 1: digits = '', index }) => ({
    port: Number(digits),
    range: toFile(text, { start: index + 1, end: index + 1 + digits.length }),
  }));

function standsElsewhere(
  { source: { text } }: DockerfileModel,
  { range }: HealthcheckInstruction,
  port: number,
): boolean {
  const number = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  return number.test(text.slice(0, range.start)) || number.test(text.slice(range.end));
}
