// Names for findings that stay the same while other lines come and go, so that old ones are told from new ones.

import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.ts';
import type { SourceText } from '../core/text.ts';

/** Hexadecimal digits: enough for the findings of one file. */
const LENGTH = 16;

/** A finding by its rule and its words, wherever they stand; white space does not count, nor does the message, which may name lines. */
export function fingerprintOf({ rule, range }: Finding, source: SourceText): string {
  const words = source.slice(range.start === range.end ? lineAt(source, range.start) : range);
  const subject = words.split(/\s+/).filter(Boolean).join(' ');
  return createHash('sha256').update(`${rule}\n${subject}`).digest('hex').slice(0, LENGTH);
}

/** Fingerprints for the findings of one file, asked in their order: a number tells those apart that say the same. */
export function fingerprints(source: SourceText): (finding: Finding) => string {
  const counts = new Map<string, number>();
  return (finding) => {
    const fingerprint = fingerprintOf(finding, source);
    const count = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, count);
    return `${fingerprint}:${count}`;
  };
}

const lineAt = (source: SourceText, offset: number) => source.line(source.position(offset).line);
