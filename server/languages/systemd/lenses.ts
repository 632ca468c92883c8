// Lines above the sections of a unit: what it comes to with its drop-ins, when a timer runs next, how open a service is.

import type { Lens } from '../../core/features.ts';
import { code, escapeMarkdown } from '../../core/markdown.ts';
import { parseCalendar } from './calendar/parse-calendar.ts';
import { effectiveUnit, spellUnit } from './effective-unit.ts';
import { openings } from './hardening.ts';
import type { UnitModel } from './model.ts';
import type { SectionHeader } from './nodes.ts';
import { isLongRunning, isWholeService } from './service.ts';
import { spellNext } from './spell-out.ts';

export const lenses = (model: UnitModel): Lens[] => {
  const [first] = model.headers;
  const header = (name: string) => model.headers.find((each) => each.name === name);
  return [
    ...(first ? effective(model, first) : []),
    ...timer(model, header('Timer')),
    ...sandbox(model, header('Service')),
  ];
};

function effective(model: UnitModel, { range }: SectionHeader): Lens[] {
  const unit = effectiveUnit(model);
  if (!unit) return [];
  const files = unit.parts.map(({ name }) => `- ${code(name)}`).join('\n');
  const count = unit.parts.length - 1;
  return [
    {
      range,
      title: `Effective unit: ${count} ${count === 1 ? 'drop-in' : 'drop-ins'}`,
      details: `# ${escapeMarkdown(model.file.unit)}\n\nRead in this order, as far as the files are here:\n\n${files}\n\n${fenced(spellUnit(unit))}`,
    },
  ];
}

/** A block of code whose content cannot end it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}systemd\n${text}\n${fence}`;
}

/** Times in the details. */
const LISTED = 10;

function timer({ settings, around }: UnitModel, header: SectionHeader | undefined): Lens[] {
  const times = settings.inForce('Timer', 'OnCalendar').flatMap(({ value }) => {
    const expression = parseCalendar(value.text);
    return expression ? spellNext(expression, around.now, LISTED) : [];
  });
  // Weekdays stand in front of the date, and dates sort as texts.
  const sorted = [...new Set(times)].sort((a, b) => (a.slice(4) < b.slice(4) ? -1 : 1)).slice(0, LISTED);
  const [next] = sorted;
  if (!header || next === undefined) return [];
  const details = `# Next times\n\n${sorted.map((time) => `- ${time}`).join('\n')}\n\nWithout ${code('RandomizedDelaySec=')} and ${code('AccuracySec=')}, which move them.`;
  return [{ range: header.range, title: `Next: ${next}`, details }];
}

/** Width of the longest bar. */
const WIDTH = 20;

function sandbox(model: UnitModel, header: SectionHeader | undefined): Lens[] {
  if (!header || !isWholeService(model) || !isLongRunning(model)) return [];
  const open = openings(model);
  const all = model.vocabulary.hardening.length;
  const largest = Math.max(...open.map(({ exposure }) => exposure), 1);
  const rows = open.map(({ directive, value, tier, exposure }) => {
    const bar = '▇'.repeat(Math.max(1, Math.round((exposure / largest) * WIDTH)));
    return `| ${code(`${directive}=${value ?? ''}`)} | ${tier} | ${bar} ${exposure.toFixed(1)} |`;
  });
  const table = `| not used yet | tier | share of the exposure |\n| --- | --- | --- |\n${rows.join('\n')}`;
  const tiers =
    'Tier 1 suits nearly every service, tier 2 has to be tried, tier 3 is for services that need little.';
  return [
    {
      range: header.range,
      title: `Sandbox: ${all - open.length} of ${all} directives in use`,
      details: `# Sandbox of ${escapeMarkdown(model.file.unit)}\n\n${tiers} The shares are those of systemd-analyze security.\n\n${table}`,
    },
  ];
}
