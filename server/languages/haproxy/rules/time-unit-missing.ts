// Times written as bare numbers: most mean milliseconds, a few seconds, and the reader has to know which.
// Source: HAProxy configuration manual, 2.5 "Time format".

import type { Fix, Severity } from '../../../core/finding.ts';
import type { KeywordFact, OptionFact, TimePlace } from '../catalogue.ts';
import type { OptionLine, Section, Word } from '../nodes.ts';
import { readTime, writeTime } from '../quantity.ts';
import { perSection } from '../section-rule.ts';

/** A bare number in the place of a time. */
interface BareTime {
  readonly keyword: string;
  readonly word: Word;
  readonly unit: 'ms' | 's';
}

interface Found extends BareTime {
  readonly suspicious: boolean;
}

/** Below this, a number of milliseconds was most likely meant as seconds. */
const SUSPICIOUS_BELOW_MS = 1000;
/** Waits that are often shorter than a second on purpose. */
const SUSPICIOUS_BELOW_MS_OF: Readonly<Record<string, number>> = {
  'timeout connect': 100,
  'timeout check': 100,
  'timeout queue': 100,
  'timeout retry': 100,
  'timeout resolve': 100,
  'tcp-request inspect-delay': 20,
  'tcp-response inspect-delay': 20,
  inter: 100,
  fastinter: 100,
  downinter: 100,
  'agent-inter': 100,
  slowstart: 100,
  'tune.idletimer': 0,
  'tune.lua.burst-timeout': 0,
  'warn-blocked-traffic-after': 0,
  'max-spread-checks': 0,
  'pool-purge-delay': 0,
};

/** A time without a unit. */
export const timeUnitMissing = perSection<Found>({
  id: 'haproxy/time-unit-missing',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  says: ({ keyword, word, unit, suspicious }) =>
    suspicious
      ? `"${keyword} ${word.text}" is ${word.text} milliseconds, which is hardly meant: write ${word.text}s for seconds.`
      : `"${keyword} ${word.text}" has no unit; here HAProxy takes ${unit === 'ms' ? 'milliseconds' : 'seconds'}.`,
  about: ({ termsWhere }) => termsWhere(takesTime),
  check(section, report) {
    for (const found of bareTimes(section)) {
      const suspicious = isSuspicious(found);
      const severity: Severity = suspicious ? 'warning' : 'hint';
      report(found.word.range, { ...found, suspicious }, { severity, fixes: fixesOf(found, suspicious) });
    }
  },
});

const takesTime = ({ times }: KeywordFact | OptionFact): boolean => times !== undefined;

function bareTimes({ byKeyword, binds, servers }: Section): readonly BareTime[] {
  const found: BareTime[] = [];
  byKeyword.forEach((statements, keyword) => {
    const times = statements[0]?.fact?.times;
    if (times) for (const { args } of statements) addTimes(found, keyword, times, args);
  });
  for (const line of binds) addTimesOf(found, line);
  for (const line of servers) addTimesOf(found, line);
  return found;
}

function addTimesOf(found: BareTime[], { options }: OptionLine): void {
  options.forEach(({ name, values, fact }) => {
    if (fact?.times) addTimes(found, name, fact.times, values);
  });
}

function addTimes(
  found: BareTime[],
  keyword: string,
  places: readonly TimePlace[],
  args: readonly Word[],
): void {
  for (const { at, after, unit } of places) {
    const index = after === undefined ? (at ?? 0) : args.findIndex(({ text }) => text === after) + 1;
    const word = after === undefined || index > 0 ? args[index] : undefined;
    // 0 switches off in any unit.
    if (!word || word.opaque || !/^0*[1-9]\d*$/.test(word.text)) continue;
    found.push({ keyword: after === undefined ? keyword : `${keyword} … ${after}`, word, unit });
  }
}

const isSuspicious = ({ keyword, word, unit }: BareTime): boolean =>
  unit === 'ms' && Number(word.text) < (SUSPICIOUS_BELOW_MS_OF[keyword] ?? SUSPICIOUS_BELOW_MS);

/**
 * Writing down what HAProxy does is safe, except where that is hardly meant: then a person decides, so that
 * fixing all does not turn a slip into a statement.
 */
function fixesOf({ word, unit }: BareTime, suspicious: boolean): Fix[] {
  const time = readTime(word.text, unit);
  if (!time) return [];
  const write = (text: string, why: string, safe: boolean): Fix => ({
    title: `Write ${text}${why}`,
    safe,
    edits: [{ range: word.range, text }],
  });
  return suspicious
    ? [
        write(`${time.count}s`, ' (seconds)', false),
        write(writeTime(time.ms), ' (as HAProxy reads it)', false),
      ]
    : [write(writeTime(time.ms), '', true)];
}
