// Log formats that speak of requests in proxies that pass bytes on.
// Source: the program's message "is reserved for HTTP mode".

import { whole } from '../../../core/rule.ts';
import { modeOf } from '../inheritance.ts';
import type { HaproxyModel } from '../model.ts';
import { nameOf, rangeIn, type Section, type Statement, type Word } from '../nodes.ts';
import { placed, reportFrom, templateSeverity } from '../section-rule.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Found {
  readonly variable: string;
  readonly title: string;
}

/** Each replaces the others. */
const FORMATS: readonly string[] = ['log-format', 'option httplog', 'option httpslog', 'option tcplog'];
const UNIQUE: readonly string[] = ['unique-id-format'];

/** A frontend in mode tcp whose log asks for what only HTTP has. */
export const logVariableUnavailable = whole<HaproxyModel, Found>({
  id: 'haproxy/log-variable-unavailable',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ variable, title }) =>
    `"${variable}" is a variable of HTTP, and ${title} is in mode tcp: HAProxy refuses the format.`,
  check(model, report) {
    const { holding } = model.own;
    if (holding('log-format').length === 0 && holding('unique-id-format').length === 0) return;
    const seen = new Set<Statement>();
    const severity = templateSeverity(model);
    for (const section of model.own.sections) {
      for (const [holder, format] of isTcpFrontend(section, model) ? formatsFor(section, model) : []) {
        const [word] = format.args;
        const variable = word && !seen.has(format) ? httpVariable(word, model.vocabulary) : undefined;
        if (!word || !variable) continue;
        seen.add(format);
        const range = rangeIn(word, variable.start, variable.end);
        const related = [
          { range: placed(section, section.header.keyword.range, model), message: 'In mode tcp.' },
        ];
        const found = { variable: word.text.slice(variable.start, variable.end), title: nameOf(section) };
        reportFrom(holder, model, report)(range, found, { related, severity });
      }
    }
  },
});

function isTcpFrontend(section: Section, { own }: HaproxyModel): boolean {
  const lineage = own.lineages.get(section);
  const front = section.kind === 'frontend' || section.kind === 'listen';
  return front && lineage?.complete === true && modeOf(lineage) === 'tcp';
}

/** The formats that hold for a section, each with the section that it stands in. */
function formatsFor(section: Section, { own }: HaproxyModel): readonly (readonly [Section, Statement])[] {
  const lineage = own.lineages.get(section);
  if (!lineage || section.header.conditional) return [];
  return [FORMATS, UNIQUE].flatMap((keywords) => {
    const format = lineage.setting(keywords);
    const holder = format && lineage.holderOf(format);
    const holds = format && !format.keyword.startsWith('option') && !format.conditional && !format.prefix;
    return holds && holder ? [[holder, format] as const] : [];
  });
}

/** The first variable that is for HTTP; expressions in brackets have none. */
function httpVariable(word: Word, vocabulary: Vocabulary): { start: number; end: number } | undefined {
  if (word.opaque) return undefined;
  for (const found of word.text.matchAll(/%(?:%|(?:\([^)]*\))?(?:\{[^}]*\})?([A-Za-z]+))/g)) {
    const [whole, name] = found;
    if (name && vocabulary.logVariable(name)?.mode === 'http')
      return { start: found.index, end: found.index + whole.length };
  }
  return undefined;
}
