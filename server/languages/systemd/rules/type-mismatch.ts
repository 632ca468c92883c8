// Type= says that the program goes into the background and it does not, or the other way round.
// Source: systemd.service(5), "Type=".

import { isOpaque } from '../../../core/mapped-text.ts';
import { type Report, whole } from '../../../core/rule.ts';
import type { ProgramRecord } from '../catalogue.ts';
import { changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { Directive, ExecCommand } from '../nodes.ts';
import { isWholeService, mainProgram, type Started, startCommands, typeOf } from '../service.ts';

type Found =
  | { readonly kind: 'silent'; readonly type: string }
  | { readonly kind: 'stays'; readonly program: string }
  | { readonly kind: 'forks'; readonly program: string; readonly option: string; readonly type: string }
  | { readonly kind: 'leaves'; readonly program: string; readonly argument: string; readonly type: string };

function says(found: Found): string {
  switch (found.kind) {
    case 'silent':
      return `A JVM does not tell systemd when it is ready: with Type=${found.type} the start runs into its timeout, unless the application does.`;
    case 'stays':
      return `Type=forking waits for ${found.program} to go into the background, which it does not do: the start runs into its timeout.`;
    case 'forks':
      return `${found.program} goes into the background by itself; for Type=${found.type} the service has then ended. ${found.option} keeps it in front.`;
    case 'leaves':
      return `${found.argument} sends ${found.program} into the background; for Type=${found.type} the service has then ended.`;
  }
}

export const typeMismatch = whole<UnitModel, Found>({
  id: 'systemd/type-mismatch',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says,
  check(model, report) {
    const { settings } = model;
    if (!isWholeService(model)) return;
    const type = settings.last('Service', 'Type');
    for (const started of startCommands(model)) {
      const program = mainProgram(started.command);
      const record = program === undefined ? undefined : model.vocabulary.program(program);
      if (!record || program === undefined) continue;
      judgeType(model, type, { ...started, program, record }, report);
      judgeArguments(model, type, { ...started, program, record }, report);
    }
  },
});

interface KnownStart extends Started {
  readonly program: string;
  readonly record: ProgramRecord;
}

function judgeType(
  model: UnitModel,
  type: Directive | undefined,
  { command, directive, program, record }: KnownStart,
  report: Report<Found>,
): void {
  const text = typeOf(model);
  if (type && text === 'forking' && record.foreground && isPlainRun(command))
    report(type.range, { kind: 'stays', program }, { fixes: [changing(type, 'exec')] });
  if (type && text.startsWith('notify') && program === 'java')
    report(type.range, { kind: 'silent', type: text }, { severity: 'information' });
  const [option, ...others] = record.staysWith ?? [];
  if (PLAIN.includes(text) && option !== undefined && forks(command, [option, ...others]))
    report((type ?? directive).range, { kind: 'forks', program, option, type: text });
}

function judgeArguments(
  model: UnitModel,
  type: Directive | undefined,
  { command, program, record }: KnownStart,
  report: Report<Found>,
): void {
  const argument = backgroundArgument(command, record.daemonize ?? []);
  if (!argument || !STAYING.includes(typeOf(model))) return;
  report(
    argument.range,
    { kind: 'leaves', program, argument: argument.text, type: typeOf(model) },
    { fixes: [type && changing(type, 'forking')] },
  );
}

/** Types for which nothing is started that is ready later. */
const PLAIN = ['simple', 'exec'];

/** Unknown arguments may hold what keeps it in front, and so may several options in one word. */
const forks = ({ words }: ExecCommand, staysWith: readonly string[]): boolean =>
  !words.some(
    ({ value }, index) =>
      isOpaque(value) || (index > 0 && staysWith.some((option) => saysOption(value.text, option))),
  );

const saysOption = (text: string, option: string): boolean =>
  text === option || (/^-\w$/.test(option) && /^-\w/.test(text) && text.includes(option.slice(1)));

const STAYING = ['simple', 'exec', 'notify', 'notify-reload'];

/** The program itself, and no manager of processes that is written in its language. */
const isPlainRun = ({ words }: ExecCommand): boolean =>
  !words.some(({ value }) => /pm2|forever|supervisord|daemon|celery|--fork/i.test(value.text));

function backgroundArgument({ words }: Started['command'], options: readonly string[]) {
  for (const option of options) {
    const parts = option.split(' ');
    const at = words.findIndex(
      (_, index) => index > 0 && parts.every((part, offset) => words[index + offset]?.value.text === part),
    );
    const [first, last] = [words[at], words[at + parts.length - 1]];
    if (at > 0 && first && last)
      return { text: option, range: { start: first.range.start, end: last.range.end } };
  }
  return undefined;
}
