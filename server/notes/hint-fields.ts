// The `hints` of a note's front matter → declared hints. Faults become problems at their place.

import { SEVERITIES } from '../core/finding.ts';
import type { Hint, HintChange, HintCondition, HintFix, ValueTest } from '../core/hint.ts';
import type { Fields } from './fields.ts';
import { checkPattern } from './pattern-library.ts';

export const HINT_KEYS = ['id', 'language', 'files', 'when', 'report', 'severity', 'message', 'fix'];
export const CONDITION_KEYS = ['has', 'missing', 'matches', 'equals', 'above', 'below'];
/** A fix is one of these changes. */
const CHANGE_KEYS = ['set', 'remove', 'replace'];
export const FIX_KEYS = [...CHANGE_KEYS, 'safe'];
export const HINT_LANGUAGES = ['jvm', 'dockerfile', 'systemd', 'haproxy'] as const;
/** What a condition looks like, for who has written something else. */
const CONDITION = '{ has: term, matches: pattern }';
/** Longer patterns say nothing that a shorter one could not, and cost memory to compile. */
const LONGEST_PATTERN = 500;

/** Reads all hints of a note; those with a fault are left out. */
export function readHints(fields: Fields, note: string): Hint[] {
  return fields
    .records('hints', HINT_KEYS, '{ id: …, language: …, report: …, message: … }')
    .flatMap((each) => readHint(each, note) ?? []);
}

function readHint(fields: Fields, note: string): Hint | undefined {
  const faults = fields.problems.length;
  const id = fields.requiredText('id');
  if (id !== '' && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    fields.fault('id', '"id" has to be lower-case words with hyphens.');
  fields.requiredText('language');
  const language = fields.oneOf('language', HINT_LANGUAGES, 'jvm');
  const files = readGlob(fields);
  const when = fields.records('when', CONDITION_KEYS, CONDITION).map(readCondition);
  const report = fields.record('report', CONDITION_KEYS, CONDITION);
  if (!fields.keys.includes('report')) fields.fault(undefined, `"report" is missing; write ${CONDITION}.`);
  const condition = report && readCondition(report);
  const message = fields.requiredText('message');
  const severity = fields.oneOf('severity', SEVERITIES, 'information');
  const fix = fields.record('fix', FIX_KEYS, '{ set: "term=value" }');
  const change = fix && readFix(fix);
  if (!condition || fields.problems.length > faults) return undefined;
  const hint = {
    id,
    note,
    language,
    when: when.flatMap((each) => each ?? []),
    report: condition,
    severity,
    message,
  };
  return { ...hint, ...(files === undefined ? {} : { files }), ...(change ? { fix: change } : {}) };
}

/** The glob counts from a folder, where turning all of it round would reach into everybody else's. */
function readGlob(fields: Fields): string | undefined {
  const files = fields.text('files');
  if (files !== undefined && /^!(?!\()/.test(files))
    fields.fault('files', '"files" cannot begin with "!"; write what is left out as "!(a|b)*.service".');
  return files;
}

function readCondition(fields: Fields): HintCondition | undefined {
  const [has, missing] = [fields.texts('has'), fields.texts('missing')];
  const terms = has ?? missing;
  if (terms === undefined || terms.length === 0 || (has && missing)) {
    fields.fault(undefined, 'A condition needs either has or missing, with a term or a list of them.');
    return undefined;
  }
  const tests = ['matches', 'equals', 'above', 'below'].filter((key) => fields.keys.includes(key));
  if (tests.length > 1) fields.fault(tests[1], `A condition takes one test, not ${tests.join(' and ')}.`);
  const test = readTest(fields);
  return { expects: has ? 'has' : 'missing', terms, ...(test ? { test } : {}) };
}

function readTest(fields: Fields): ValueTest | undefined {
  const pattern = fields.text('matches');
  if (pattern !== undefined) return readPattern(fields, pattern);
  const text = fields.scalar('equals');
  if (text !== undefined) return { kind: 'equals', text };
  for (const kind of ['above', 'below'] as const) {
    const bound = fields.scalar(kind);
    if (bound !== undefined) return { kind, bound };
  }
  return undefined;
}

function readPattern(fields: Fields, pattern: string): ValueTest | undefined {
  if (pattern.length > LONGEST_PATTERN) {
    fields.fault('matches', `"matches" is longer than ${LONGEST_PATTERN} characters.`);
    return undefined;
  }
  try {
    checkPattern(pattern);
    return { kind: 'matches', pattern };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    fields.fault('matches', `"matches" is no pattern in RE2 syntax: ${reason}.`);
    return undefined;
  }
}

function readFix(fields: Fields): HintFix | undefined {
  const change = readChange(fields);
  return change && { ...change, safe: fields.yesOrNo('safe') ?? false };
}

function readChange(fields: Fields): HintChange | undefined {
  const given = CHANGE_KEYS.filter((key) => fields.keys.includes(key));
  if (given.length !== 1) {
    fields.fault(undefined, `A fix is one of ${CHANGE_KEYS.join(', ')}.`);
    return undefined;
  }
  const [remove, replace, set] = [fields.text('remove'), fields.scalar('replace'), fields.text('set')];
  if (remove !== undefined) return { kind: 'remove', term: remove };
  if (replace !== undefined) return { kind: 'replace', value: replace };
  const [, term, value] = /^([^=*]+)=(.*)$/s.exec(set ?? '') ?? [];
  if (term !== undefined && value !== undefined)
    return { kind: 'set', term: term.trim(), value: value.trim() };
  fields.fault('set', '"set" has to be a term without "*", an equals sign and a value.');
  return undefined;
}
