/** Short RUN instructions one after the other. Source: Docker's guide on building images, "RUN". */

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { ShellCommand } from '../../../shell/script.ts';
import { blocksOf } from '../blocks.ts';
import type { DockerfileModel, Instruction, RunScript } from '../model.ts';

interface Neighbours {
  readonly before: RunScript;
  readonly run: RunScript;
}

export const runConsecutive = each({
  id: 'dockerfile/run-consecutive',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['DL3059'],
  says: ({ line }: { readonly line: number }) =>
    `Makes a layer of its own; && would join it to the RUN in line ${line}.`,
  nodes: neighbours,
  check: ({ before, run }, report, model) => {
    const line = model.source.position(before.run.range.start).line + 1;
    report(run.run.keywordRange, { line }, { fixes: [joined(model, before, run)] });
  },
});

/** Both with one program, and with the same flags. */
function* neighbours(model: DockerfileModel): Generator<Neighbours> {
  const runs = new Map<Instruction, RunScript>(model.runs().map((run) => [run.run, run]));
  for (const { instructions } of blocksOf(model)) {
    let before: RunScript | undefined;
    for (const instruction of instructions) {
      const run = runs.get(instruction);
      if (before && run && isShort(before) && isShort(run) && haveSameFlags(model, before, run)) {
        yield { before, run };
      }
      before = run;
    }
  }
}

function isShort({ calls, run: { command, heredocs }, script }: RunScript): boolean {
  if (heredocs.length > 0) return false;
  if (script) return script.commands.filter(isOwnCommand).length <= 1;
  // What no POSIX shell reads is short where nothing parts commands.
  return command.form === 'exec' ? calls.length <= 1 : !/[;&|{}]/.test(command.text.text);
}

/** None of a shell that the script starts. */
const isOwnCommand = ({ words, within }: ShellCommand): boolean =>
  words.length > 0 && !within.includes('shell');

const haveSameFlags = (model: DockerfileModel, before: RunScript, run: RunScript): boolean =>
  flagTexts(model, before).join('\n') === flagTexts(model, run).join('\n');

const flagTexts = ({ source }: DockerfileModel, { run }: RunScript): string[] =>
  run.flags.map(({ range }) => source.slice(range)).sort();

/** Only for two neighbours in shell form with nothing but one line end between them. */
function joined(
  { source, escape: mark }: DockerfileModel,
  before: RunScript,
  { run }: RunScript,
): Fix | undefined {
  const gap = { start: before.run.range.end, end: run.range.start };
  const simple = [before.run, run].every(
    ({ command, heredocs }) =>
      command.form === 'shell' && heredocs.length === 0 && !/[;&|#]/.test(command.text.text),
  );
  const start = run.command.form === 'shell' ? run.command.text.extent.start : 0;
  if (!simple || !/^[ \t]*\r?\n$/.test(source.slice(gap)) || start === 0) return undefined;
  const edits = [{ range: { start: gap.start, end: start }, text: ` ${mark}${source.lineEnd}    && ` }];
  return { title: 'Join to the RUN above', safe: false, edits };
}
