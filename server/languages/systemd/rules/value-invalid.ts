// A value that systemd does not take for its directive. What is right for which directive, values/ knows.

import type { Fix } from '../../../core/finding.ts';
import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { looksLikeGap } from '../placeholders.ts';
import type { ValueFault } from '../values/fault.ts';
import { faultsIn } from '../values/read-values.ts';
import { isKnownIn } from '../vocabulary.ts';

interface Found {
  readonly name: string;
  readonly text: string;
  readonly fault: ValueFault;
  readonly fatal: boolean;
}

export const valueInvalid = each<UnitModel, Directive, Found>({
  id: 'systemd/value-invalid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, text, fault, fatal }) => {
    const outcome = fatal ? ' and does not load the unit' : fault.tolerated ? '' : ' and ignores it';
    const found = text === '' ? 'nothing' : `"${text}"`;
    return `${name}=: systemd expects ${fault.expected}, finds ${found}${outcome}.`;
  },
  // Podman turns the names of its own files into names of units.
  nodes: ({ directives, file, vocabulary }) =>
    file.family === 'quadlet'
      ? directives.filter(
          ({ section = '', name }) => !vocabulary.directive(section, name)?.type.startsWith('unit'),
        )
      : directives,
  check(directive, report, { vocabulary, target }) {
    const { name, section = '', value } = directive;
    const record = vocabulary.directive(section, name);
    if (!record || !target.versions.some((version) => isKnownIn(record, version))) return;
    if (record.removedIn !== undefined && record.afterRemoval === 'ignored' && target.known) {
      if (Number(record.removedIn) <= Number(target.version)) return;
    }
    for (const fault of faultsIn(directive, record, vocabulary, target)) {
      const text = value.text.slice(fault.at.start, fault.at.end);
      const range = toFile(value, fault.at);
      const fatal = record.fatal === true && !fault.tolerated && !isForgiven(name, value.text);
      const isError = fatal && !looksLikeGap(value.text);
      report(
        text === '' ? directive.range : range,
        { name, text, fault, fatal },
        {
          fixes: [replaceBy(fault, range)],
          ...(isError ? { severity: 'error' } : {}),
          ...(fault.byVersion ? { target } : {}),
        },
      );
    }
  },
});

/** A minus in front of the folder says that it may be missing, and lets it be wrong as well. */
const isForgiven = (name: string, text: string): boolean =>
  name === 'WorkingDirectory' && text.startsWith('-');

const replaceBy = ({ instead }: ValueFault, range: { start: number; end: number }): Fix | undefined =>
  instead === undefined
    ? undefined
    : { title: `Change to ${instead}`, safe: false, edits: [{ range, text: instead }] };
