// Text of a rule's page → page, and the examples in it. The examples run as tests.

import type { RulePage } from '../core/knowledge.ts';
import { Fields } from './fields.ts';
import { type NoteProblem, readFrontMatter } from './front-matter.ts';

const KEYS = ['rule', 'title', 'notes', 'source'];

export interface ParsedPage {
  readonly page: RulePage;
  readonly problems: readonly NoteProblem[];
}

export function parseRulePage(text: string): ParsedPage {
  const matter = readFrontMatter(text, KEYS);
  const fields = Fields.of(matter);
  const page: RulePage = {
    rule: fields.requiredText('rule'),
    title: fields.requiredText('title'),
    notes: fields.texts('notes') ?? [],
    source: fields.text('source'),
    body: matter.body.trim(),
  };
  return { page, problems: fields.problems };
}

export type ExampleKind = 'found' | 'quiet' | 'fixed';

/** A fenced block under one of the headings Found, Quiet, Fixed. */
export interface Example {
  readonly kind: ExampleKind;
  /** First word after the fence, such as `dockerfile`. */
  readonly fence: string;
  /** From `file=…` after the fence; decides the language where the fence does not. */
  readonly file: string | undefined;
  /** From `jdk=17` and the like after the fence. */
  readonly targets: Readonly<Record<string, string>>;
  /** From `options={"name":…}` after the fence, as JSON without blanks; what the rule is told. */
  readonly options: Readonly<Record<string, unknown>>;
  /** From `beside={"path":"text"}` after the fence: files around the one that is shown. */
  readonly beside: Readonly<Record<string, string>>;
  readonly text: string;
}

const HEADING = /^## +(.+?) *$/;
const FENCE = /^(`{3,})(\S*) *(.*)$/;

/** Reads the examples of a page's body, in order. A Fixed block belongs to the Found block before it. */
export function examplesOf(body: string): Example[] {
  const examples: Example[] = [];
  const lines = body.split(/\r?\n/);
  let heading = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    heading = HEADING.exec(line)?.[1]?.toLowerCase() ?? heading;
    const [, fence, language = '', attributes = ''] = FENCE.exec(line) ?? [];
    if (!fence) continue;
    const end = lines.findIndex((candidate, index) => index > at && candidate.trim() === fence);
    const close = end < 0 ? lines.length : end;
    const { end: ending, ...rest } = readAttributes(attributes);
    const text = lines.slice(at + 1, close).join('\n') + (ending === 'none' ? '' : '\n');
    if (isKind(heading)) examples.push({ kind: heading, fence: language, text, ...rest });
    at = close;
  }
  return examples;
}

const isKind = (heading: string): heading is ExampleKind => ['found', 'quiet', 'fixed'].includes(heading);

/** `end=none` leaves out the line end of the last line. */
function readAttributes(
  attributes: string,
): Pick<Example, 'file' | 'targets' | 'options' | 'beside'> & { readonly end: string | undefined } {
  const pairs = attributes.split(' ').flatMap((word) => {
    const [, key, value] = /^(\w+)=(.+)$/.exec(word) ?? [];
    return key && value ? [[key, value] as const] : [];
  });
  const { file, end, options = '{}', beside = '{}', ...targets } = Object.fromEntries(pairs);
  return { file, end, targets, options: JSON.parse(options), beside: JSON.parse(beside) };
}
