// Commands that make a folder below /run, /var/lib, /var/log or /var/cache: a directive does it, with owner and mode.
// Source: systemd.exec(5), "RuntimeDirectory=, StateDirectory=, CacheDirectory=, LogsDirectory=".

import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { UnitModel } from '../model.ts';
import { programName } from '../programs.ts';
import { commandsOf } from '../service.ts';

interface Found {
  readonly path: string;
  readonly directive: string;
}

const DIRECTIVES: readonly (readonly [RegExp, string])[] = [
  [/^(?:\/var)?\/run\/([\w.@%/-]+?)\/?$/, 'RuntimeDirectory'],
  [/^\/var\/lib\/([\w.@%/-]+?)\/?$/, 'StateDirectory'],
  [/^\/var\/cache\/([\w.@%/-]+?)\/?$/, 'CacheDirectory'],
  [/^\/var\/log\/([\w.@%/-]+?)\/?$/, 'LogsDirectory'],
];

export const runtimeDirectory = whole<UnitModel, Found>({
  id: 'systemd/runtime-directory',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  says: ({ path, directive }) =>
    `${directive}=${path} makes this folder for the user of the service, and takes care of it afterwards.`,
  check(model, report) {
    for (const { command } of commandsOf(model, 'ExecStartPre')) {
      if (!/^(?:mkdir|install)$/.test(programName(command))) continue;
      for (const { value, range } of command.words.slice(1)) reportFolder(value.text, range, report);
    }
  },
});

function reportFolder(text: string, at: Range, report: (at: Range, found: Found) => void): void {
  for (const [pattern, directive] of DIRECTIVES) {
    const [, path] = pattern.exec(text) ?? [];
    if (path !== undefined) report(at, { path, directive });
  }
}
