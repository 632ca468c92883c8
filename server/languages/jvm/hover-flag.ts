// Facts about a flag as Markdown: kind, default, range, versions, what to use instead.

import { code } from '../../core/markdown.ts';
import type { Change, Flag, FlagSpan } from './catalogue.ts';
import { referenceLink, sentence, statusLine, versionsLine } from './hover-lines.ts';
import { flagState } from './status.ts';
import { memoryInWords, typeInWords } from './type-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const KINDS: Readonly<Record<string, string>> = {
  product: 'product flag',
  product_rw: 'product flag',
  manageable: `product flag that can be changed while the JVM runs, with ${code('jcmd <pid> VM.set_flag')}`,
  diagnostic: `diagnostic flag, needs ${code('-XX:+UnlockDiagnosticVMOptions')}`,
  experimental: `experimental flag, needs ${code('-XX:+UnlockExperimentalVMOptions')}`,
  develop: 'flag of debug builds',
  notproduct: 'flag of debug builds',
};

export function flagFacts(
  vocabulary: Vocabulary,
  name: string,
  jdk: number,
  sign: string | undefined,
): string | undefined {
  const flag = vocabulary.flag(name);
  const change = vocabulary.change(name);
  if (!flag && !change) return undefined;
  const span = spanFor(flag, jdk);
  const lines = [
    ...(span ? valueLines(span, flag, jdk) : []),
    statusLine(flagState(name, jdk, vocabulary), jdk, change),
    versionsLine((version) => flagState(name, version, vocabulary)),
    insteadLine(change),
  ].filter((line) => line !== undefined);
  const head = `**${code(`-XX:${writtenAs(name, flag, sign)}`)}**`;
  return [
    sentence(head, flag?.summary ?? change?.summary),
    lines.map((line) => `- ${line}`).join('\n'),
    referenceLink(jdk),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The record for this JDK, or for the newest one that has the flag. */
const spanFor = (flag: Flag | undefined, jdk: number): FlagSpan | undefined =>
  flag?.spans.find((span) => span.jdk.includes(jdk)) ?? flag?.spans.at(-1);

const writtenAs = (name: string, flag: Flag | undefined, sign: string | undefined): string =>
  flag?.type === 'bool' ? `${sign ?? '+'}${name}` : flag ? `${name}=` : name;

function valueLines(span: FlagSpan, flag: Flag | undefined, jdk: number): string[] {
  const type = span.type ?? flag?.type ?? '';
  const kind = KINDS[span.kind] ?? span.kind;
  const lines = [`${typeInWords(type)}; ${span.unlocked ? 'product flag' : kind}`];
  const shown = span.jdk.includes(jdk) ? jdk : span.jdk.at(-1);
  if (span.default !== undefined) {
    const where = span.platformDefault ? ', on Linux with x86-64' : '';
    const memory = memoryInWords(span.default);
    const value = `${code(span.default)}${memory ? `, ${memory}` : ''}`;
    lines.push(`default ${value} (JDK ${shown}${where}), before the JVM adapts it to the machine`);
  }
  if (span.range) lines.push(`from ${span.range.split('..').map(code).join(' to ')}`);
  if (span.only) lines.push(`only on ${span.only.join(', ')}`);
  if (span.since) lines.push(`since ${span.since}`);
  return lines;
}

const insteadLine = (change: Change | undefined): string | undefined =>
  change?.use
    ? `use ${code(change.use)} instead`
    : change?.alias
      ? `another name of ${code(change.alias)}`
      : undefined;
