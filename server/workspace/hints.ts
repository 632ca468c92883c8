// Evaluates declared hints over the terms of a file. Silent wherever a term or a value cannot be known.

import type { Finding } from '../core/finding.ts';
import { type CompilePattern, type Hint, type HintCondition, hintRule } from '../core/hint.ts';
import { once, oncePer } from '../core/once.ts';
import type { LevelOf, RuleInfo } from '../core/rule.ts';
import type { Measure, Term, TermGroup, Terms } from '../core/terms.ts';
import type { Range } from '../core/text.ts';
import { matchAny } from './globs.ts';
import { fixOf } from './hint-fixes.ts';
import { groupFinder, selectTerms, type TermSelector } from './term-selectors.ts';
import { compileTest, type Judge } from './value-tests.ts';

/** Runs all hints over one file; made once for a set of notes, so that patterns are compiled once. */
export type HintRunner = (path: string, said: readonly Terms[], levelOf: LevelOf) => Finding[];

export function createHintRunner(hints: readonly Hint[], compilePattern: CompilePattern): HintRunner {
  // Hints of one language mostly ask for the same few terms: what is found for one, is found for all.
  const selectorFor = selectorsByNames();
  // Compiled on first use: of thousands of hints, most never meet a file of theirs.
  const prepared = hints.map((hint) => ({
    hint,
    info: hintInfo(hint),
    needs: once(() => needsOf(hint).map(selectorFor)),
    compiled: once(() => compile(hint, selectorFor, compilePattern)),
  }));
  const matcherOf = matchersByGlob();
  // Most hints are about other languages than those of a file; of which languages files are, there are few answers.
  const about = oncePer((languages: string) => {
    const spoken = new Set(languages.split(' '));
    return prepared.filter(({ hint }) => spoken.has(hint.language));
  });
  return (path, said, levelOf) => {
    const inFile = oncePer((glob: string) => matcherOf(glob)(path));
    const files = said.map(saidIn);
    const found: Finding[] = [];
    for (const { hint, info, needs, compiled } of about(said.map(({ language }) => language).join(' '))) {
      for (const file of files) {
        if (file.language !== hint.language || !needs().every(file.mentions)) continue;
        if (hint.files !== undefined && !inFile(hint.files)) continue;
        const level = levelOf(info);
        if (level === 'off') continue;
        for (const finding of findingsOf(compiled(), file, level)) found.push(finding);
      }
    }
    return found;
  };
}

/** Rows of terms of which a file has to mention one each: what it does not mention, it does not have. */
const needsOf = ({ report, when }: Hint): (readonly string[])[] =>
  [report, ...when].filter(({ expects }) => expects === 'has').map(({ terms }) => terms);

/** One selector for the same names, so that answers can be kept under it. */
function selectorsByNames(): SelectorFor {
  const selectorOf = oncePer((names: string) => selectTerms(names.split('\n')));
  return (names) => selectorOf(names.join('\n'));
}

type SelectorFor = (names: readonly string[]) => TermSelector;

/** Hints of one team mostly share their globs, and matching costs more than all else. */
const matchersByGlob = () => oncePer((glob: string) => matchAny([glob]));

/** A hint as a rule among others. */
export const hintInfo = (hint: Hint): RuleInfo => ({
  id: hintRule(hint),
  severity: hint.severity,
  fix: hint.fix ? (hint.fix.safe ? 'safe' : 'ask') : 'none',
});

/** What a file says in one language. */
interface Said extends Pick<Terms, 'language' | 'measure'> {
  readonly mentions: (selector: TermSelector) => boolean;
  readonly groupsFor: (selector: TermSelector) => readonly TermGroup[];
}

const saidIn = ({ language, groups, mentions, measure }: Terms): Said => ({
  language,
  mentions: oncePer(({ names }: TermSelector) => names.some(mentions)),
  measure,
  groupsFor: oncePer(groupFinder(groups)),
});

/** `undefined`: cannot be known. */
type Truth = boolean | undefined;

interface Condition extends Pick<HintCondition, 'expects'> {
  readonly selector: TermSelector;
  readonly judge: Judge;
}

interface CompiledHint {
  readonly hint: Hint;
  readonly when: readonly Condition[];
  readonly report: Condition;
}

function compile(hint: Hint, selectorFor: SelectorFor, compilePattern: CompilePattern): CompiledHint {
  const condition = ({ expects, terms, test }: HintCondition): Condition => ({
    expects,
    selector: selectorFor(terms),
    judge: compileTest(test, compilePattern),
  });
  return { hint, when: hint.when.map(condition), report: condition(hint.report) };
}

function findingsOf(compiled: CompiledHint, file: Said, severity: Finding['severity']): Finding[] {
  const { hint, report, when } = compiled;
  const reporting = file.groupsFor(report.selector);
  if (reporting.length === 0) return [];
  // Most files hold nothing to report, and then the conditions, which look at all of it, need no answer.
  const conditions = once(() => when.map((condition) => holding(condition, file)));
  return reporting.flatMap((group) => {
    const found = places(report, group, file.measure);
    const holds = found.length > 0 && conditions().every((holding) => holding(group) === true);
    return holds ? found.map((place) => finding(hint, group, place, file, severity)) : [];
  });
}

/**
 * Whether a condition holds for a group: asked in it if its terms may stand there, else in the whole file.
 * The answer for the file is found once; a large file has thousands of groups.
 */
function holding(condition: Condition, { groupsFor, measure }: Said): (group: TermGroup) => Truth {
  const { selector } = condition;
  const among = (asked: readonly TermGroup[]): Truth => {
    const found = anyOf(asked.map((each) => has(condition, each, measure)));
    return condition.expects === 'has' || found === undefined ? found : !found;
  };
  const inFile = once(() => among(groupsFor(selector)));
  return (group) => (selector.mayStandIn(group.prefix) ? among([group]) : inFile());
}

function has({ selector, judge }: Condition, group: TermGroup, measure: Measure): Truth {
  let isKnown = group.closed;
  for (const term of selector.of(group)) {
    const verdict = judge(term, measure);
    if (verdict) return true;
    isKnown &&= verdict === false;
  }
  return isKnown ? false : undefined;
}

function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

interface Place {
  readonly range: Range;
  readonly term: Term | undefined;
}

/** Where the report holds: at the terms that are there, at the anchor of the group for one that is not. */
function places(report: Condition, group: TermGroup, measure: Measure): Place[] {
  const terms = report.selector.of(group);
  if (report.expects === 'has') {
    const hits = terms.flatMap((term) => {
      const range = report.judge(term, measure);
      return range ? [{ term, range }] : [];
    });
    if (hits.length < 2) return hits;
    // A term may have several names: -Xmx is MaxHeapSize as well.
    return [...new Map(hits.map((hit) => [`${hit.range.start}:${hit.range.end}`, hit])).values()];
  }
  if (has(report, group, measure) !== false) return [];
  const last = terms.at(-1);
  return [{ term: last, range: last?.value?.range ?? last?.range ?? group.anchor }];
}

const finding = (
  hint: Hint,
  group: TermGroup,
  { range, term }: Place,
  { groupsFor }: Said,
  severity: Finding['severity'],
): Finding => {
  const fix = hint.fix && fixOf(hint.fix, term, group, groupsFor);
  return {
    rule: hintRule(hint),
    severity,
    message: hint.message,
    range,
    related: [],
    fixes: fix ? [fix] : [],
    tags: [],
  };
};
