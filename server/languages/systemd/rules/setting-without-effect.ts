// A directive that does nothing without another one, or beside another one. Which ones, the catalogue says.

import { each } from '../../../core/rule.ts';
import type { ConditionRecord } from '../catalogue.ts';
import { removing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { readBoolean, type Settings } from '../settings.ts';

interface Found {
  readonly name: string;
  readonly reason: string;
}

export const settingWithoutEffect = each<UnitModel, Directive, Found>({
  id: 'systemd/setting-without-effect',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, reason }) => `${name}= has no effect ${reason}.`,
  nodes: ({ directives, file, hasTemplateLines }) => (file.dropIn || hasTemplateLines ? [] : directives),
  check(directive, report, { settings, vocabulary }) {
    const { section = '', name, value, range } = directive;
    const condition = vocabulary.condition(section, name);
    if (!condition || value.text === condition.unless || settings.last(section, name) !== directive) return;
    const reason = reasonFor(settings, condition);
    if (reason === undefined) return;
    report(
      range,
      { name, reason },
      {
        tags: ['unnecessary'],
        fixes: [removing(settings.all(section, name))],
        ...(condition.warns ? { severity: 'warning' } : {}),
      },
    );
  },
});

function reasonFor(settings: Settings, { needs = [], excludes = [] }: ConditionRecord): string | undefined {
  const obstacle = excludes.find((term) => isSet(settings, term));
  if (obstacle !== undefined) return `with ${said(obstacle)}`;
  return needs.length === 0 || needs.some((term) => isSet(settings, term))
    ? undefined
    : `without ${needs.map(said).join(' or ')}`;
}

/** `Section.Name` as people write it. */
const said = (term: string): string => {
  const name = term.slice(term.indexOf('.') + 1);
  return name.includes('=') ? name : `${name}=`;
};

function isSet(settings: Settings, term: string): boolean {
  const dot = term.indexOf('.');
  const sign = term.indexOf('=');
  const name = term.slice(dot + 1, sign < 0 ? undefined : sign);
  const text = settings.text(term.slice(0, dot), name);
  if (text === undefined || sign < 0) return text !== undefined;
  const value = term.slice(sign + 1);
  const wanted = readBoolean(value);
  return text === value || (wanted !== undefined && readBoolean(text) === wanted);
}
