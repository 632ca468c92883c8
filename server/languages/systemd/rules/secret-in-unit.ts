// A password or a key in a unit: everybody on the machine can read units, and systemctl show prints them.
// Source: systemd.exec(5), "Environment=" and "LoadCredential=".

import { isOpaque, sliceMapped, toFile } from '../../../core/mapped-text.ts';
import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { UnitModel } from '../model.ts';
import { readEnvironment } from '../parse-environment.ts';
import { allCommands } from '../service.ts';

interface Found {
  readonly name: string;
}

export const secretInUnit = whole<UnitModel, Found>({
  id: 'systemd/secret-in-unit',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ name }) =>
    `${name} stands here for everybody on the machine to read; LoadCredential= hands a secret to the service alone.`,
  check(model, report) {
    for (const { name, at } of [...inEnvironment(model), ...inCommands(model)]) report(at, { name });
  },
});

const SECRET =
  /(?:^|[_-])(?:PASS(?:WORD|WD|PHRASE)?|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIALS?|AUTH_?KEY)(?:$|[_-](?:KEY|ID)$)/i;
/** Names that only lead to the secret, or say something about it. */
const ABOUT = /_?(?:FILE|PATH|DIR|URL|URI|NAME|HOST|TTL|TIMEOUT|LENGTH|POLICY|ENABLED|TYPE|_ID)$/i;
/** Values that are no secret: a path, an address, a switch, a gap to be filled. */
const HARMLESS =
  /^(?:\/|https?:|yes$|no$|true$|false$|on$|off$|none$|null$|\d$|<|\*+$|x{3,}$|change.?me$|your|example|todo)/i;

const isSecret = (name: string, value: string): boolean =>
  SECRET.test(name) && !ABOUT.test(name) && value !== '' && !HARMLESS.test(value);

const inEnvironment = ({ settings }: UnitModel): { name: string; at: Range }[] =>
  ['Service', 'Socket', 'Mount'].flatMap((section) =>
    settings.inForce(section, 'Environment').flatMap(({ value }) =>
      readEnvironment(value)
        .filter((item) => !isOpaque(item.value) && isSecret(item.name, item.value.text))
        .map(({ name, word }) => ({ name, at: word.range })),
    ),
  );

/** `--password=…` and `--password …`. */
function inCommands(model: UnitModel): { name: string; at: Range }[] {
  return allCommands(model).flatMap(({ command: { words } }) =>
    words.flatMap((word, index) => {
      if (!word.value.text.startsWith('-') || isOpaque(word.value)) return [];
      const [, option = '', joined] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word.value.text) ?? [];
      const next = words[index + 1];
      const value = joined ?? next?.value.text ?? '';
      if (
        option === '' ||
        (joined === undefined && (value.startsWith('-') || (next && isOpaque(next.value))))
      )
        return [];
      if (!isSecret(option.replaceAll('-', '_'), value)) return [];
      const start = toFile(sliceMapped(word.value, { start: 0, end: 1 }), { start: 0, end: 1 }).start;
      return [
        {
          name: `--${option}`,
          at: { start, end: joined === undefined && next ? next.range.end : word.range.end },
        },
      ];
    }),
  );
}
