// nohup, screen, & and their kin: they take a program away from a terminal, and here also from systemd.
// Source: systemd.service(5), "Type="; daemon(7), "New-Style Daemons".

import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { UnitModel } from '../model.ts';
import type { ExecCommand } from '../nodes.ts';
import { programName, shellScript } from '../programs.ts';
import { startCommands, typeOf } from '../service.ts';

interface Found {
  readonly what: string;
}

export const detachedProgram = whole<UnitModel, Found>({
  id: 'systemd/detached-program',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ what }) =>
    `${what} takes the program away from systemd, which then sees the start end at once; run it in the foreground.`,
  check(model, report) {
    const type = typeOf(model);
    if (type === 'forking' || model.file.fromEngine) return;
    for (const { command } of startCommands(model)) {
      const found = detaching(command);
      if (found) report(found.at, { what: found.what }, found.harmless ? { severity: 'information' } : {});
    }
  },
});

function detaching(
  command: ExecCommand,
): { readonly what: string; readonly at: Range; readonly harmless?: boolean } | undefined {
  const [program] = command.words;
  const name = programName(command);
  const options = command.words.map(({ value }) => value.text);
  if (!program) return undefined;
  if (name === 'nohup') return { what: 'nohup', at: program.range, harmless: true };
  const isHidden =
    (name === 'screen' && options.some((option) => /^-\w*d/i.test(option))) ||
    (name === 'tmux' && options.includes('-d')) ||
    name === 'daemonize' ||
    (name === 'start-stop-daemon' && options.some((option) => option === '-b' || option === '--background'));
  if (isHidden) return { what: name, at: program.range };
  const script = shellScript(command);
  const isLeft = script !== undefined && /[^&>|]&\s*$/.test(script.value.text);
  return isLeft ? { what: 'The & at the end', at: script.range } : undefined;
}
