// A remark behind a value. systemd knows comments on lines of their own only, so it is part of the value.

import type { Range } from '../../core/text.ts';
import type { DirectiveRecord } from './catalogue.ts';
import type { Directive } from './nodes.ts';
import { splitWords } from './parse-words.ts';

/** Values in which a `#` between words may be meant as text. */
const FREE_TEXT = ['string', 'text', 'regex', 'mountOptions', 'mountOptionsPerPartition', 'socketAddress'];

/** Place in the value's text from the mark to the end; `undefined` where there is no remark for certain. */
export function trailingRemark({ value }: Directive, record: DirectiveRecord): Range | undefined {
  if (FREE_TEXT.includes(record.type) || !/\s[#;]/.test(value.text)) return undefined;
  const isCommand = record.type === 'exec';
  const words = splitWords(value, 'kept');
  const mark = words.findIndex(
    ({ raw, closed }, index) => index > 0 && closed && (isCommand ? raw === '#' : /^(?:#|;$)/.test(raw)),
  );
  const word = words[mark];
  // In a command line a lone # may be an argument; a remark has words behind it.
  if (!word || (isCommand && mark === words.length - 1)) return undefined;
  return { start: word.at.start, end: value.text.length };
}
