// Facts about launcher options, system properties and variables as Markdown.

import { code } from '../../core/markdown.ts';
import type { OptionVariable } from './catalogue.ts';
import { referenceLink, sentence, statusLine, versionsLine } from './hover-lines.ts';
import type { JvmOption } from './model.ts';
import { launcherState } from './status.ts';
import type { Vocabulary } from './vocabulary.ts';

export function launcherFacts(
  vocabulary: Vocabulary,
  text: JvmOption['text'],
  jdk: number,
): string | undefined {
  const record = vocabulary.launcher(text);
  if (!record) return undefined;
  const lines = [
    `written ${code(record.syntax)}`,
    record.flag ? `the same as the flag ${record.flag.split(',').map(code).join(' and ')}` : undefined,
    record.values ? `values ${record.values.map(code).join(', ')}` : undefined,
    statusLine(launcherState(record, jdk), jdk, record),
    versionsLine((version) => launcherState(record, version)),
    record.use ? `use ${code(record.use)} instead` : undefined,
    record.launcherOnly ? 'for the java launcher only, not for variables that the JVM reads' : undefined,
  ].filter((line) => line !== undefined);
  return [
    sentence(`**${code(record.option)}**`, record.summary),
    lines.map((line) => `- ${line}`).join('\n'),
    referenceLink(jdk),
  ].join('\n\n');
}

/** Properties of programs are not known one by one; those have only their name and what `-D` does. */
export function propertyFacts(
  vocabulary: Vocabulary,
  name: string,
  text: string,
  jdk: number,
): string | undefined {
  const special = vocabulary.launcher(text);
  if (special && special.option !== '-D') return launcherFacts(vocabulary, text, jdk);
  const property = vocabulary.property(name);
  const head = `**${code(`-D${name}`)}**, system property`;
  if (!property) return sentence(head, undefined);
  const lines = [
    property.value ? `value: ${property.value}` : undefined,
    property.default ? `default: ${property.default}` : undefined,
  ].filter((line) => line !== undefined);
  return [sentence(head, property.summary), lines.map((line) => `- ${line}`).join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

const READERS: Readonly<Record<OptionVariable['readBy'], string>> = {
  jvm: 'read by the JVM itself',
  launcher: 'read by the java launcher',
  script: 'read by start scripts only',
};

/** Who wins where both say something. */
const ORDERS: Readonly<Record<'before' | 'after', string>> = {
  before: 'read before the command line, which wins over it',
  after: 'read behind the command line, so it wins over it',
};

export const variableFacts = ({ readBy, summary, since, order }: OptionVariable, name: string): string =>
  [
    sentence(
      `**${code(name)}**, JVM options, ${READERS[readBy]}${since ? ` from JDK ${since} on` : ''}`,
      summary,
    ),
    order && `- ${ORDERS[order]}`,
  ]
    .filter(Boolean)
    .join('\n\n');
