// What is wrong with a value, and how readers of values are written: one verdict per text or per word.
// Which reader is for which directive is in read-values.ts.

import { isOpaque, type MappedText, sliceMapped } from '../../../core/mapped-text.ts';
import type { Target } from '../../../core/target.ts';
import type { Range } from '../../../core/text.ts';
import type { DirectiveRecord } from '../catalogue.ts';
import type { UnitWord } from '../nodes.ts';
import { splitWords } from '../parse-words.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A judgement on one text. */
export interface Verdict {
  /** What systemd takes, for people: `yes or no`. */
  readonly expected: string;
  /** What to write instead. */
  readonly instead?: string | undefined;
  /** systemd goes on with the value, or says nothing; it is a mistake all the same. */
  readonly tolerated?: true;
  /** The value exists, but not in the version that is meant. */
  readonly byVersion?: true;
}

export interface ValueFault extends Verdict {
  /** Place in the text of the value. */
  readonly at: Range;
}

/** A value with all that decides whether it is right. */
export interface ValueInQuestion {
  /** Without a remark behind it. */
  readonly value: MappedText;
  readonly record: DirectiveRecord;
  readonly vocabulary: Vocabulary;
  readonly target: Target;
}

export type ReadValue = (question: ValueInQuestion) => readonly ValueFault[];
/** `undefined` where the text is right. */
export type Judge = (text: string, question: ValueInQuestion) => Verdict | undefined;

const nothingCertain: Judge = () => undefined;

/**
 * A reader of values that are one text. Prefixes and special words of the directive count as read.
 * `judgePartly` sees the texts of which something else decides a part, with that part as it is written.
 */
export const oneText =
  (judge: Judge, judgePartly = nothingCertain): ReadValue =>
  (question) => {
    const { value, record } = question;
    const start = prefixLength(value.text, record);
    const text = value.text.slice(start);
    if (isUnknown(value, record)) {
      const partly = judgePartly(text, question);
      return partly ? [{ ...partly, at: { start, end: value.text.length } }] : [];
    }
    if (record.special?.includes(text)) return [];
    const verdict = judge(text, question);
    return verdict ? [{ ...verdict, at: { start, end: value.text.length } }] : [];
  };

/** A reader of values that are words with spaces between. */
export const eachWord =
  (judge: Judge, judgePartly = nothingCertain): ReadValue =>
  (question) =>
    allWordsIn(question).flatMap((word) => {
      if (!word.closed && !isOpaque(word.value)) return [{ at: word.at, expected: 'a closing quote' }];
      const start = prefixLength(word.value.text, question.record);
      const text = word.value.text.slice(start);
      const decides = isCertain(word, question.record) ? judge : judgePartly;
      const verdict = question.record.special?.includes(text) ? undefined : decides(text, question);
      if (!verdict) return [];
      const at = word.raw === word.value.text ? { start: word.at.start + start, end: word.at.end } : word.at;
      return [{ ...verdict, instead: withoutCommas(text, judge, question) ?? verdict.instead, at }];
    });

/** Words whose text is certain. */
export const wordsIn = (question: ValueInQuestion): readonly UnitWord[] =>
  allWordsIn(question).filter((word) => word.closed && isCertain(word, question.record));

/** A percent sign is one like any other where systemd replaces no specifiers. */
const isCertain = ({ value, raw }: UnitWord, { specifiers }: DirectiveRecord): boolean =>
  !raw.includes('$') &&
  value.pieces.every(({ opaque, start }) => !opaque || (specifiers !== true && value.text[start] === '%'));

/** A `~` in front of the first word turns the whole list round. */
function allWordsIn({ value, record }: ValueInQuestion): readonly UnitWord[] {
  const start = record.negatable === true && value.text.startsWith('~') ? 1 : 0;
  const list = start === 0 ? value : sliceMapped(value, { start, end: value.text.length });
  return splitWords(list, 'kept').map((word) => ({
    ...word,
    at: { start: word.at.start + start, end: word.at.end + start },
  }));
}

/** `a,b` for what should be `a b`. */
function withoutCommas(text: string, judge: Judge, question: ValueInQuestion): string | undefined {
  const parts = text.split(/[,;]/).filter((part) => part !== '');
  const isList = parts.length > 0 && parts.join('') !== text;
  return isList && parts.every((part) => !judge(part, question)) ? parts.join(' ') : undefined;
}

/** Whether something else than the text in the file decides what the value is. */
export const isUnknown = (value: MappedText, { specifiers }: DirectiveRecord): boolean =>
  isOpaque(value) || /\$[{A-Za-z_]/.test(value.text) || (specifiers === true && hasSpecifier(value.text));

export const hasSpecifier = (text: string): boolean => /(?<!%)(?:%%)*%[A-Za-z0-9]/.test(text);

/** Length of what may stand in front, such as the `-` of a file that may be missing. Each sign counts once. */
function prefixLength(text: string, { prefixes = [] }: DirectiveRecord): number {
  let length = 0;
  for (const prefix of prefixes) if (text.startsWith(prefix, length)) length += prefix.length;
  return length;
}
