// Whether the value of a label is of a kind: address, version, hash, time, licence, email.

import type { LabelKind } from './labels.ts';
import type { Vocabulary } from './vocabulary.ts';

type Test = (text: string, vocabulary: Vocabulary) => boolean;

export const isOfKind = (text: string, kind: LabelKind, vocabulary: Vocabulary): boolean =>
  text !== '' && TESTS[kind](text, vocabulary);

const fits =
  (pattern: RegExp): Test =>
  (text) =>
    pattern.test(text);

/** Source: RFC 3986, RFC 3339, RFC 5322 as people use it, semver.org, the SPDX licence list. */
const TESTS: Readonly<Record<LabelKind, Test>> = {
  text: () => true,
  url: fits(/^[A-Za-z][A-Za-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/),
  semver: fits(
    /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/,
  ),
  hash: fits(/^(?:[0-9a-f]{7}|[0-9a-f]{40})$/),
  rfc3339: (text) => TIME.test(text) && !Number.isNaN(Date.parse(text.replace(' ', 'T'))),
  spdx: isLicence,
  email: fits(/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/),
};

const TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** An identifier of the list, a name of one's own, or several of them joined. */
function isLicence(text: string, { licences }: Vocabulary): boolean {
  const words = text.replace(/[()]/g, ' ').trim().split(/\s+/);
  return words.every((word, index) =>
    index % 2 === 1
      ? /^(?:AND|OR|WITH)$/.test(word)
      : licences.has(word.replace(/\+$/, '')) || /^LicenseRef-/.test(word) || words[index - 1] === 'WITH',
  );
}
