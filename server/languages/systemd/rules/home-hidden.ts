// ProtectHome= beside paths in the homes that it hides: the service finds neither its program nor its files.
// Source: systemd.exec(5), "ProtectHome=".

import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { UnitModel } from '../model.ts';
import { isWholeService, startCommands } from '../service.ts';
import { readBoolean } from '../settings.ts';

interface Found {
  readonly path: string;
  readonly setting: string;
}

export const homeHidden = whole<UnitModel, Found>({
  id: 'systemd/home-hidden',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ path, setting }) =>
    `${setting} hides /home, /root and /run/user from the service, and with them ${path}.`,
  check(model, report) {
    const { settings } = model;
    const setting = settings.last('Service', 'ProtectHome');
    const text = setting?.value.text ?? '';
    if (!setting || !isWholeService(model) || (readBoolean(text) !== true && text !== 'tmpfs')) return;
    const shown = ['BindPaths', 'BindReadOnlyPaths']
      .flatMap((name) => settings.inForce('Service', name))
      .map(({ value }) => value.text);
    for (const { path, at } of pathsOf(model)) {
      if (HOMES.test(path) && !shown.some((bound) => bound.includes(path) || path.startsWith(bound))) {
        report(
          at,
          { path, setting: `ProtectHome=${text}` },
          { related: [{ range: setting.range, message: 'The homes are hidden here.' }] },
        );
      }
    }
  },
});

const HOMES = /^\/(?:home|root|run\/user)\//;

/** Arguments that the program reads at its start: code and configuration. */
const IS_READ = /\.(?:cfg|conf|env|ini|jar|js|json|mjs|php|pl|properties|py|rb|sh|toml|war|xml|ya?ml)$/;

function pathsOf(model: UnitModel): { readonly path: string; readonly at: Range }[] {
  const folder = model.settings.last('Service', 'WorkingDirectory');
  const programs = startCommands(model).flatMap(({ command: { words } }) =>
    words.filter(({ value }, index) => index === 0 || IS_READ.test(value.text)),
  );
  return [
    ...(folder ? [{ path: folder.value.text.replace(/^-/, ''), at: folder.range }] : []),
    ...programs.map(({ value, range }) => ({ path: value.text, at: range })),
  ];
}
