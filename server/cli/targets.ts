// Options that name the versions of the programs which the files are meant for.

import type { TargetChoice } from '../core/target.ts';
import { type Arguments, type Options, wrongValue } from './arguments.ts';

export const TARGETS = {
  jdk: { value: 'N', help: 'judge for this JDK, such as 17, whatever the project says' },
  haproxy: { value: 'V', help: 'judge for this HAProxy, such as 3.2' },
  systemd: { value: 'N', help: 'judge for this systemd, such as 252' },
} as const satisfies Options;

export type TargetOption = keyof typeof TARGETS;

/** The part of a version that decides: `1.8` and `8u392` are JDK 8, `3.2.1` is HAProxy 3.2. */
const VERSIONS: Readonly<Record<TargetOption, RegExp>> = {
  jdk: /^(?:1\.)?(\d{1,2})(?:[.u+-].*)?$/,
  haproxy: /^(\d+\.\d+)(?:[.-].*)?$/,
  systemd: /^(\d{1,3})(?:[.~-].*)?$/,
};

const KINDS = Object.keys(VERSIONS) as TargetOption[];

/** Version by kind of target. */
export function readTargets(given: Arguments<TargetOption>): Readonly<Record<string, TargetChoice>> {
  const targets = KINDS.flatMap((kind) => {
    const value = given.text(kind);
    return value === undefined ? [] : [[kind, chosen(kind, value)] as const];
  });
  return Object.fromEntries(targets);
}

function chosen(kind: TargetOption, value: string): TargetChoice {
  const version = VERSIONS[kind].exec(value)?.[1];
  if (version === undefined) throw wrongValue(kind, value, `Name a version, ${EXAMPLES[kind]}.`);
  return { version, from: `option --${kind}`, overrides: true };
}

const EXAMPLES: Readonly<Record<TargetOption, string>> = {
  jdk: 'such as 17',
  haproxy: 'such as 3.2',
  systemd: 'such as 252',
};
