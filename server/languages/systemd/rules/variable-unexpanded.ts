// $NAME where systemd puts nothing in its place: variables are for command lines, and for nothing else.
// Source: systemd.exec(5), "Environment="; systemd.service(5), "Command lines".

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { DirectiveRecord } from '../catalogue.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { readEnvironment } from '../parse-environment.ts';

interface Found {
  readonly text: string;
  readonly name: string;
  readonly specifier: string | undefined;
}

/** Specifiers that stand for what these variables hold elsewhere. */
const SPECIFIERS: Readonly<Record<string, string>> = {
  HOME: '%h',
  USER: '%u',
  LOGNAME: '%u',
  HOSTNAME: '%H',
  SHELL: '%s',
};

export const variableUnexpanded = each<UnitModel, Directive, Found>({
  id: 'systemd/variable-unexpanded',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ text, name, specifier }) =>
    `systemd expands no variables in ${name}=: "${text}" stays as it is written.${specifier ? ` The specifier ${specifier} comes close.` : ''}`,
  nodes: ({ directives, file }) =>
    file.fromEngine ? [] : directives.filter(({ value }) => value.text.includes('$')),
  check({ section = '', name, value }, report, model) {
    const record = model.vocabulary.directive(section, name);
    if (!record) return;
    for (const { 0: text, 1: braced, 2: bare, index } of value.text.matchAll(
      /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    )) {
      const variable = braced ?? bare ?? '';
      if (!isMeant(record, variable, model)) continue;
      const range = toFile(value, { start: index, end: index + text.length });
      report(range, { text, name, specifier: record.specifiers ? SPECIFIERS[variable] : undefined });
    }
  },
});

/** Values in which a dollar sign may be meant for whoever reads them. */
const MAY_HOLD_DOLLARS = [
  'base64',
  'condition',
  'credential',
  'exec',
  'mountOptions',
  'mountOptionsPerPartition',
  'string',
  'text',
  'uriList',
];

/** What programs read themselves may hold any dollar sign; only what a login shell would fill in is a slip for certain. */
function isMeant({ type }: DirectiveRecord, variable: string, { settings }: UnitModel): boolean {
  if (type !== 'environmentAssignments') return !MAY_HOLD_DOLLARS.includes(type);
  const own = settings.inForce('Service', 'Environment').flatMap(({ value }) => readEnvironment(value));
  return (
    variable === 'PATH' ||
    variable === 'LD_LIBRARY_PATH' ||
    variable in SPECIFIERS ||
    own.some(({ name }) => name === variable)
  );
}
