// What is known of an option or a variable, as Markdown: for the word under the cursor, or by its name.

import type { Hover } from '../../core/language.ts';
import { code } from '../../core/markdown.ts';
import { touches } from '../../core/text.ts';
import { overridden } from './effective.ts';
import { flagFacts } from './hover-flag.ts';
import { launcherFacts, propertyFacts, variableFacts } from './hover-other.ts';
import type { JvmModel, JvmOption, JvmProcess, OptionSource } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Hover for an option, or for the name of a variable that holds options. */
export function hoverAt({ processes, vocabulary }: JvmModel, offset: number): Hover | undefined {
  for (const process of processes) {
    for (const source of process.sources) {
      const hover =
        hoverOption(process, source, offset, vocabulary) ?? hoverVariable(source, process, offset);
      if (hover) return hover;
    }
  }
  return undefined;
}

function hoverOption(
  process: JvmProcess,
  source: OptionSource,
  offset: number,
  vocabulary: Vocabulary,
): Hover | undefined {
  const option =
    source.options.find(({ range }) => range.start <= offset && offset < range.end) ??
    source.options.find(({ range }) => touches(range, offset));
  if (!option || option.kind === 'opaque') return undefined;
  const facts = optionFacts(option, process, vocabulary);
  const markdown = facts && [facts, effectLine(option, process)].filter(Boolean).join('\n\n');
  return markdown === undefined ? undefined : { range: option.range, term: `jvm:${option.term}`, markdown };
}

/** Whether the option counts in the list that it is read in. */
function effectLine(option: JvmOption, { sets }: JvmProcess): string | undefined {
  const winners = sets.flatMap((set) => overridden(set).get(option) ?? []);
  return winners[0] && `**Has no effect here**: ${code(winners[0].text)} comes later and wins.`;
}

function optionFacts(option: JvmOption, { target, hotspot }: JvmProcess, vocabulary: Vocabulary) {
  const jdk = Number(target.version);
  if (option.kind === 'flag')
    return hotspot ? flagFacts(vocabulary, option.name, jdk, option.sign) : undefined;
  if (option.kind === 'property') return propertyFacts(vocabulary, option.name, option.text, jdk);
  return launcherFacts(vocabulary, option.text, jdk);
}

function hoverVariable(
  { carrier, variable, name, place }: OptionSource,
  { scriptsRead, mentioned }: JvmProcess,
  offset: number,
): Hover | undefined {
  if (carrier !== 'variable' || !variable || !place || !touches(place, offset)) return undefined;
  const unread = variable.readBy === 'script' && !scriptsRead && !mentioned.has(name);
  const facts = variableFacts(variable, name);
  const markdown = unread ? `${facts}\n\n**Nothing reads it here**: java is started directly.` : facts;
  return { range: place, term: `jvm:${name}`, markdown };
}

/**
 * What is known of a term by its name, with or without its dashes and signs.
 * Shape:  `UseG1GC`, `-XX:+UseG1GC`, `Xmx`, `Dfile.encoding`, `add-opens`, `JAVA_TOOL_OPTIONS`.
 */
export function describe(
  vocabulary: Vocabulary,
  term: string,
  version: string | undefined,
): string | undefined {
  const jdk = Number(version ?? 25);
  const name = term.replace(/^-XX:[+-]?/, '').replace(/=.*$/s, '');
  const flag = flagFacts(vocabulary, name, jdk, undefined);
  if (flag) return flag;
  const bare = term.replace(/^-+/, '');
  const variable = vocabulary.variable(term);
  if (variable) return variableFacts(variable, term);
  const property = /^D([^=\s]+)/.exec(bare)?.[1];
  if (property !== undefined) return describeProperty(vocabulary, property, jdk);
  return [`-${bare}`, `--${bare}`, `-${bare}:`]
    .map((text) => launcherFacts(vocabulary, text, jdk))
    .find(Boolean);
}

/** Any name can be a property: only those with a meaning of their own have something to tell. */
function describeProperty(vocabulary: Vocabulary, name: string, jdk: number): string | undefined {
  const text = `-D${name}=`;
  const known = vocabulary.property(name) !== undefined || vocabulary.launcher(text)?.option !== '-D';
  return known ? propertyFacts(vocabulary, name, text, jdk) : undefined;
}
