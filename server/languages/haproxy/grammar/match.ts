// Matches the words of a line against the syntax of its keyword and notes what HAProxy would refuse.
// Single values are judged in slots.ts.

import type { Range } from '../../../core/text.ts';
import { isConditionStart, type Word } from '../nodes.ts';
import { judgeCondition } from './condition.ts';
import { isTaken, type JudgeContext, suggest } from './judge-context.ts';
import { invalid, type Line, missing, nextWord } from './line.ts';
import { readSlot } from './slots.ts';
import { firstLiterals, type Literal, type Part, type Syntax } from './syntax.ts';

const NOTHING: readonly string[] = [];

/** Judges the words behind a keyword. */
export function matchSyntax(
  syntax: Syntax,
  words: readonly Word[],
  title: string,
  head: Range,
  context: JudgeContext,
): void {
  const line: Line = { words, context, title, head, match: matchParts, at: 0, done: false, seen: NOTHING };
  matchParts(syntax, line);
  if (!line.done) expectEnd(line, syntax);
}

function matchParts(syntax: Syntax, line: Line): void {
  for (const part of syntax) {
    if (line.done) return;
    matchPart(part, line);
  }
}

function matchPart(part: Part, line: Line): void {
  switch (part.kind) {
    case 'literal':
      matchLiteral(part, line);
      break;
    case 'slot':
      readSlot(part, line);
      break;
    case 'optional':
      if (mayStart(part.parts, line)) matchParts(part.parts, line);
      break;
    case 'choice':
      (part.repeated ? matchRepeatedly : matchChoice)(part.branches, line);
      break;
    case 'condition':
      matchCondition(line);
      break;
    case 'needs':
      if (!part.literals.some((literal) => line.seen.includes(literal)))
        missing(part.literals.filter((literal) => !literal.startsWith('!')).join(' or '), line);
      break;
    case 'anything':
      line.done = true;
  }
}

function matchLiteral(part: Literal, line: Line): void {
  const word = nextWord(line);
  if (line.done) return;
  if (!word) missing(`"${part.text}"`, line);
  else if (!word.opaque && word.text !== part.text) invalid(word, `"${part.text}"`, line);
  else {
    line.seen = [...line.seen, part.text];
    line.at++;
  }
}

/** Whether the next word can be the first of these parts. Which way an unknown word leads cannot be said. */
function mayStart(syntax: Syntax, line: Line): boolean {
  const word = nextWord(line);
  if (word?.opaque) line.done = true;
  if (line.done) return false;
  if (!word || isConditionStart(word)) return false;
  return accepts(syntax, word, line);
}

function accepts(syntax: Syntax, word: Word, line: Line): boolean {
  for (const part of syntax) {
    if (part.kind === 'literal') return word.text === part.text && isTaken(part, line.context);
    if (part.kind === 'optional' && accepts(part.parts, word, line)) return true;
    if (part.kind === 'choice') {
      if (part.branches.some((branch) => accepts(branch, word, line))) return true;
      if (!part.repeated) return false;
    }
    if (part.kind === 'slot') return acceptsSlot(part.name, word, line);
    if (part.kind === 'anything') return true;
  }
  return false;
}

/** Slots of the catalogue that are syntaxes of their own begin with what these begin with. */
function acceptsSlot(name: string, word: Word, line: Line): boolean {
  const macro = line.context.vocabulary.slotSyntax(name);
  return macro ? accepts(macro, word, line) : true;
}

function matchRepeatedly(branches: readonly Syntax[], line: Line): void {
  for (;;) {
    const before = line.at;
    const branch = branches.find((each) => mayStart(each, line));
    if (!branch) return;
    matchParts(branch, line);
    if (line.done || line.at === before) return;
  }
}

function matchChoice(branches: readonly Syntax[], line: Line): void {
  const word = nextWord(line);
  if (word?.opaque) line.done = true;
  if (line.done) return;
  const branch = word && branches.find((each) => accepts(each, word, line));
  if (branch) matchParts(branch, line);
  else if (!word) missing(describe(branches), line);
  else invalid(word, describe(branches), line, suggestLiteral(word, branches.flatMap(firstLiterals), line));
}

function describe(branches: readonly Syntax[]): string {
  const literals = branches.flatMap(firstLiterals).map(({ text }) => text);
  const most = 12;
  const shown = literals.slice(0, most).join(', ');
  return `one of ${shown}${literals.length > most ? ' …' : ''}`;
}

const suggestLiteral = (word: Word, literals: readonly Literal[], { context }: Line): string | undefined =>
  suggest(
    word.text,
    literals.map(({ text, since, removed }) => ({
      name: text,
      ...(since ? { since } : {}),
      ...(removed ? { removed } : {}),
    })),
    context,
  );

function matchCondition(line: Line): void {
  const word = nextWord(line);
  if (!word || !isConditionStart(word)) return;
  judgeCondition(line.words.slice(line.at + 1), line.context);
  line.done = true;
}

function expectEnd(line: Line, syntax: Syntax): void {
  const word = nextWord(line);
  if (!word || word.opaque) return;
  const literals = syntax.flatMap((part) =>
    part.kind === 'choice' || part.kind === 'optional' ? firstLiterals([part]) : [],
  );
  const suggestion = suggestLiteral(word, literals, line);
  const hint = suggestion ? ` Did you mean "${suggestion}"?` : '';
  const message = `"${line.title}" does not take "${word.text}" here.${hint}`;
  line.context.findings.fault('argument-unexpected', word.range, message, suggestion);
}
