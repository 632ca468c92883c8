// A directive that systemd still knows but has another one for, or that has lost its effect.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { DirectiveRecord } from '../catalogue.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { readInteger } from '../read-quantity.ts';
import { addDirective } from '../write-line.ts';

interface Found {
  readonly name: string;
  readonly section: string;
  readonly history: string;
  readonly instead: string;
}

export const directiveDeprecated = each<UnitModel, Directive, Found>({
  id: 'systemd/directive-deprecated',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, section, history, instead }) => `${name}= in [${section}] ${history}${instead}.`,
  nodes: ({ directives }) => directives,
  check(directive, report, model) {
    const { section = '', name, nameRange } = directive;
    const record = model.vocabulary.directive(section, name);
    const history = record && historyOf(record, Number(model.target.version));
    if (!record || history === undefined) return;
    report(
      nameRange,
      { name, section, history: history.says, instead: insteadOf(record) },
      {
        tags: ['deprecated'],
        fixes: [fixFor(directive, record, model)],
        ...(history.mild ? { severity: 'information' } : {}),
        ...(model.target.known ? { target: model.target } : {}),
      },
    );
  },
});

/** What has become of it by a version; unknown ones are for directive-unknown. */
function historyOf(record: DirectiveRecord, version: number): { says: string; mild: boolean } | undefined {
  const { removedIn, afterRemoval, deprecatedIn, warnsSince } = record;
  if (removedIn !== undefined && Number(removedIn) <= version) {
    if (afterRemoval === 'unknown') return undefined;
    const what = afterRemoval === 'replaced' ? 'is read as its replacement' : 'has no effect';
    // Accounting is on by itself since then, so nothing is lost.
    return { says: `${what} since systemd ${removedIn}`, mild: record.name.endsWith('Accounting') };
  }
  if (deprecatedIn === undefined || Number(deprecatedIn) > version) return undefined;
  return {
    says: `is deprecated since systemd ${deprecatedIn}`,
    mild: warnsSince === undefined && removedIn === undefined,
  };
}

const insteadOf = ({ replacement }: DirectiveRecord): string => {
  if (replacement === undefined) return '';
  const [, section, name] = /^(?:\[(\w+)\] )?(\w+)$/.exec(replacement) ?? [];
  if (name === undefined) return `; use ${replacement}`;
  return section === undefined ? `; use ${name}=` : `; use ${name}= in [${section}]`;
};

/** Scales of the old weights, with 1024 and 500 as the middle, onto the new one with 100. */
const MIDDLES: Readonly<Record<string, number>> = {
  CPUShares: 1024,
  StartupCPUShares: 1024,
  BlockIOWeight: 500,
  StartupBlockIOWeight: 500,
};

const NEW_MIDDLE = 100;
const LARGEST_WEIGHT = 10_000;

/** A rename, with the value on its new scale; a line for another section moves there. */
function fixFor(directive: Directive, { replacement }: DirectiveRecord, model: UnitModel): Fix | undefined {
  const [, section, name] = /^(?:\[(\w+)\] )?(\w+)$/.exec(replacement ?? '') ?? [];
  const value = name === undefined ? undefined : valueFor(directive);
  if (name === undefined || value === undefined) return undefined;
  const title = `Change to ${name}=${section === undefined ? '' : ` in [${section}]`}`;
  if (section === undefined) {
    const scaled = value === directive.value.text ? [] : [{ range: directive.value.extent, text: value }];
    return { title, safe: false, edits: [{ range: directive.nameRange, text: name }, ...scaled] };
  }
  const added = addDirective(model, section, `${name}=${value}`);
  return added && { title, safe: false, edits: [{ range: directive.extent, text: '' }, ...added] };
}

function valueFor({ name, value, comments }: Directive): string | undefined {
  const middle = MIDDLES[name];
  if (middle === undefined) return comments.length > 0 ? undefined : value.text;
  const weight = readInteger(value.text);
  if (weight === undefined) return undefined;
  return String(Math.min(Math.max(Math.round((weight * NEW_MIDDLE) / middle), 1), LARGEST_WEIGHT));
}
