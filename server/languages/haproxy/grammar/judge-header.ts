// Judges the line that starts a section: its name, `from`, and what follows.

import type { SectionFact } from '../catalogue.ts';
import type { Header, Word } from '../nodes.ts';
import { isProxyKind } from '../nodes.ts';
import type { Findings } from './fault.ts';
import { nameComplaint } from './values.ts';

/** Sections that can take settings over from named defaults. */
const takesFrom = (kind: string): boolean => kind === 'defaults' || isProxyKind(kind);

/** Sections whose names HAProxy does not check. */
const FREE_NAMES: ReadonlySet<string> = new Set([
  'cache',
  'defaults',
  'program',
  'log-profile',
  'acme',
  'crt-store',
  'healthcheck',
]);

export function judgeHeader(header: Header, { name: kind, naming }: SectionFact, findings: Findings): void {
  const { words, name, keyword } = header;
  if (words.some(({ splits }) => splits)) return;
  if (naming === 'required' && (!name || (name.text === '' && !name.opaque))) {
    findings.fault('argument-missing', keyword.range, `A ${kind} section needs a name.`);
    return;
  }
  const complaint =
    name && !name.opaque && !FREE_NAMES.has(kind) && naming !== 'none' ? nameComplaint(name.text) : undefined;
  if (name && complaint)
    findings.fault(
      'name-invalid',
      name.range,
      `"${name.text}" is no name for a ${kind}: ${complaint} is expected.`,
    );
  judgeRest(header, kind, naming, findings);
  if (header.from && takesFrom(kind)) findings.reference('defaults', header.from);
}

function judgeRest(header: Header, kind: string, naming: SectionFact['naming'], findings: Findings): void {
  const { words, name } = header;
  const at = naming === 'none' || !name ? 1 : 2;
  const next = words[at];
  if (!next || (next.text === '' && !next.opaque)) return;
  if (takesFrom(kind) && next.text === 'from') {
    if (!words[at + 1])
      findings.fault('argument-missing', next.range, '"from" needs the name of a defaults section.');
    else if (words[at + 2] && kind !== 'defaults') unexpected(words[at + 2], kind, findings);
  } else if (STRICT.has(kind)) unexpected(next, kind, findings);
}

/** Sections whose header HAProxy reads to the end. */
const STRICT: ReadonlySet<string> = new Set([
  'global',
  'frontend',
  'backend',
  'listen',
  'userlist',
  'cache',
  'program',
  'log-forward',
  'fcgi-app',
]);

function unexpected(word: Word | undefined, kind: string, findings: Findings): void {
  if (word)
    findings.fault(
      'argument-unexpected',
      word.range,
      `The header of a ${kind} section does not take "${word.text}".`,
    );
}
