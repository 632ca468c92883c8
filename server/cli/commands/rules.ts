// `ops-hints rules`: which rules there are.

import { hintRule } from '../../core/hint.ts';
import type { OptionShapes } from '../../core/options.ts';
import type { RuleInfo } from '../../core/rule.ts';
import type { Engine } from '../../engine.ts';
import { pageAddress } from '../../report/page-address.ts';
import { UsageError } from '../arguments.ts';
import { defineCommand, Exit } from '../command.ts';
import { findRules, namesOf } from '../find-rules.ts';
import { FORMAT, formatGiven } from '../list-format.ts';
import { nearest } from '../nearest.ts';
import { openEngineFor } from '../open-engine.ts';
import { type Style, styleFor } from '../style.ts';

export const rules = defineCommand({
  usage: ['ops-hints rules [OPTION…] [ID]'],
  about: 'Lists the rules, or those whose id, name or alias is ID or matches it as a glob.',
  options: FORMAT,
  async run(given, surroundings) {
    const { terminal } = surroundings;
    const engine = await openEngineFor(['.'], surroundings);
    const [id, ...more] = given.operands;
    if (more.length > 0) throw new UsageError('"rules" takes one ID; a glob such as "jvm/*" names several.');
    const format = formatGiven(given);
    const found = id === undefined ? engine.rules : findRules(id, engine.rules);
    if (id !== undefined && found.length === 0) throw unknownRule(id, engine.rules);
    const described = found.map((rule) => describe(rule, engine));
    const text = format === 'json' ? json(described) : table(described, styleFor(terminal.colour));
    terminal.write(text);
    return Exit.clean;
  },
});

function unknownRule(id: string, known: readonly RuleInfo[]): UsageError {
  const [guess] = nearest(id, known.flatMap(namesOf));
  return new UsageError(`No rule is called ${id}.${guess ? ` Did you mean ${guess}?` : ''}`);
}

type Described = ReturnType<typeof describe>;

function describe({ id, severity, fix, aliases = [], profile, options }: RuleInfo, engine: Engine) {
  const { page, notes } = engine.evidence(id);
  const declared = notes.flatMap(({ hints }) => hints).find((hint) => hintRule(hint) === id);
  return {
    id,
    language: declared?.language ?? id.slice(0, id.indexOf('/')),
    title: page?.title ?? declared?.message ?? '',
    severity,
    fix,
    aliases,
    notes: notes.map(({ slug }) => slug),
    page: pageAddress(id, engine),
    // Left out where there are none.
    profile,
    options: options && optionsOf(options),
  };
}

/** By name: what the option means, its value where none is given, and what may be given as JSON Schema has it. */
const optionsOf = (options: OptionShapes) =>
  Object.fromEntries(
    Object.entries(options).map(([name, { about, fallback, schema }]) => [
      name,
      { about, default: fallback, schema },
    ]),
  );

const json = (described: readonly Described[]): string => `${JSON.stringify(described, null, 2)}\n`;

const FIXING = { none: '', safe: ' (fix: safe)', ask: ' (fix: one by one)' } as const;

function table(described: readonly Described[], { bold, dim }: Style): string {
  const width = Math.max(0, ...described.map(({ id }) => id.length));
  return described
    .map(({ id, title, severity, fix, aliases, profile }) => {
      const also = aliases.length > 0 ? dim(` [${aliases.join(', ')}]`) : '';
      const asked = profile === 'all' ? dim(' (if asked for)') : '';
      return `${bold(id.padEnd(width))}  ${severity.padEnd(11)}  ${title}${dim(FIXING[fix])}${asked}${also}\n`;
    })
    .join('');
}
