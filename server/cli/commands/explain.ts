// `ops-hints explain`: a rule's page, or what is known of a term, to be read in the terminal.

import { escapeMarkdown } from '../../core/markdown.ts';
import type { OptionShapes } from '../../core/options.ts';
import type { Engine } from '../../engine.ts';
import { UsageError } from '../arguments.ts';
import { defineCommand, Exit } from '../command.ts';
import { findRules, namesOf } from '../find-rules.ts';
import { nearest } from '../nearest.ts';
import { openEngineFor } from '../open-engine.ts';
import { readable } from '../reading.ts';
import { readTargets, TARGETS } from '../targets.ts';

export const explain = defineCommand({
  usage: ['ops-hints explain [OPTION…] ID'],
  about: [
    'Shows the page of a rule (jvm/perf-shared-mem, DL3006), or what is known of a term: a flag, directive,',
    'instruction or keyword, with its language (jvm:PerfDisableSharedMem) or without (PerfDisableSharedMem).',
  ].join('\n'),
  options: TARGETS,
  async run(given, surroundings) {
    const { terminal } = surroundings;
    const engine = await openEngineFor(['.'], surroundings);
    const [id, ...more] = given.operands;
    if (id === undefined || more.length > 0)
      throw new UsageError(
        '"explain" takes one ID: a rule such as jvm/perf-shared-mem, or a term such as haproxy:server.',
      );
    const versions = readTargets(given);
    const pages = rulePages(id, engine);
    const found = pages.length > 0 ? pages : terms(id, engine, (kind) => versions[kind]?.version);
    if (found.length === 0) throw unknown(id, engine);
    terminal.write(readable(found.join('\n\n---\n\n'), terminal));
    return Exit.clean;
  },
});

const rulePages = (id: string, engine: Engine): string[] =>
  findRules(id, engine.rules).map(({ id: rule, severity, options = {} }) => {
    const { page, notes } = engine.evidence(rule);
    const rests = notes.map(
      ({ slug, title, date }) => `- [${escapeMarkdown(title)}](note:${slug})${date ? `, ${date}` : ''}`,
    );
    return [
      `# ${escapeMarkdown(page?.title ?? rule)}`,
      `${escapeMarkdown(rule)}, ${severity}`,
      page?.body ?? '',
      ...(Object.keys(options).length > 0 ? ['## Options', optionList(options)] : []),
      ...(rests.length > 0 ? ['## Notes', rests.join('\n')] : []),
      ...(page?.source ? [`Source: ${page.source}`] : []),
    ].join('\n\n');
  });

const optionList = (options: OptionShapes): string =>
  Object.entries(options)
    .map(
      ([name, { about, fallback }]) => `- \`${name}\`: ${about} By itself: \`${JSON.stringify(fallback)}\`.`,
    )
    .join('\n');

/** What each language and the notes say of a term, or only those of the language that the term names. */
function terms(id: string, engine: Engine, versionOf: (kind: string) => string | undefined): string[] {
  return engine.languages.flatMap((language) => {
    const term = id.includes(':') ? id : `${language.id}:${id}`;
    if (!term.startsWith(`${language.id}:`)) return [];
    const facts = engine.describe(term, versionOf(language.subject.kind));
    const notes = notesOn(term, engine);
    if (facts === undefined && notes === '') return [];
    return [`${facts ?? `## ${escapeMarkdown(term)}`}\n\n${notes}`];
  });
}

const notesOn = (term: string, engine: Engine): string =>
  engine.knowledge
    .notesOn(term)
    .map(({ note, says }) => `- ${escapeMarkdown(says)} [${escapeMarkdown(note.title)}](note:${note.slug})`)
    .join('\n');

function unknown(id: string, engine: Engine): UsageError {
  const { knowledge, rules } = engine;
  if (knowledge.note(id)) return new UsageError(`${id} is a note: ops-hints notes show ${id}`);
  const noted = knowledge.notes.flatMap((note) => note.terms.map(({ term }) => term));
  const bare = noted.map((term) => term.slice(term.indexOf(':') + 1));
  const guesses = nearest(id, [...rules.flatMap(namesOf), ...noted, ...bare]);
  const advice =
    guesses.length > 0 ? `Did you mean ${guesses.join(' or ')}?` : '"ops-hints rules" lists the rules.';
  return new UsageError(`Nothing is known of ${id}. ${advice}`);
}
