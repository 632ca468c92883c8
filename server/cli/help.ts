// The texts of `--help`, made from what the commands say of themselves.

import { COMMON, type Option, type Options } from './arguments.ts';
import { wrap } from './wrap.ts';

interface Overviewed {
  readonly name: string;
  readonly about: string;
}

interface Helped {
  readonly usage: readonly string[];
  readonly about: string;
  readonly options: Options;
}

/** Help of the program as a whole. */
export const overview = (commands: readonly Overviewed[]): string =>
  [
    'Hints with evidence for JVM options, Dockerfiles, systemd units and HAProxy configurations.',
    '',
    'Usage: ops-hints COMMAND [OPTION…]',
    '',
    ...columns(commands.map(({ name, about }) => [name, about])),
    '',
    'Every command has --help. Exit code: 0 nothing found, 1 findings, 2 wrong use or unreadable files.',
    '',
  ].join('\n');

/** Help of one command. */
export const commandHelp = ({ usage, about, options }: Helped): string =>
  [
    ...usage.map((line, index) => `${index === 0 ? 'Usage: ' : '       '}${line}`),
    '',
    about,
    '',
    ...columns(
      Object.entries<Option>({ ...options, ...COMMON }).map(([name, { value, help }]) => [
        value ? `--${name} ${value}` : `--${name}`,
        help,
      ]),
    ),
    '',
  ].join('\n');

/** Where the right column starts, at most; what is longer on the left stands on a line of its own. */
const LEFT = 26;
const RIGHT = 76;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(LEFT, Math.max(...rows.map(([left]) => left.length)));
  return rows.flatMap(([left, right]) => {
    const [first = '', ...more] = wrap(right, RIGHT);
    const margin = ' '.repeat(width + 4);
    const head = left.length > width ? [`  ${left}`, margin + first] : [`  ${left.padEnd(width)}  ${first}`];
    return [...head, ...more.map((line) => margin + line)];
  });
}
