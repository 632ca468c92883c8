// A directive that does nothing without another one, or beside another one. Which ones, the catalogue says.

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { readBoolean, type Settings } from '../settings.ts';
import type { ConditionRecord } from '../vocabulary.ts';

interface Found {
  readonly name: string;
  readonly reason: string;
}

export const settingWithoutEffect = whole<UnitModel, Found>({
  id: 'systemd/setting-without-effect',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, reason }) => `${name}= has no effect ${reason}.`,
  check({ settings, file, hasTemplateLines, vocabulary }, report) {
    if (file.dropIn || hasTemplateLines) return;
    for (const condition of vocabulary.conditions) {
      const [section = '', name = ''] = condition.directive.split('.');
      const directive = settings.last(section, name);
      const reason =
        directive && directive.value.text !== condition.unless ? reasonFor(settings, condition) : undefined;
      if (!directive || reason === undefined) continue;
      report(
        directive.range,
        { name, reason },
        {
          tags: ['unnecessary'],
          fixes: [
            {
              title: `Remove ${name}=`,
              safe: false,
              edits: settings.all(section, name).map(({ extent }) => ({ range: extent, text: '' })),
            },
          ],
          ...(condition.warns ? { severity: 'warning' } : {}),
        },
      );
    }
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
  const [, section = '', name = '', value] = /^(\w+)\.(\w+)(?:=(.*))?$/.exec(term) ?? [];
  const text = settings.text(section, name);
  if (text === undefined || value === undefined) return text !== undefined;
  const wanted = readBoolean(value);
  return text === value || (wanted !== undefined && readBoolean(text) === wanted);
}
