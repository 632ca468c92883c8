// jvm/variable-unread: options in a variable that nothing reads, because java is started without a script.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmProcess, OptionSource } from '../model.ts';

/** Source: java(1), "Using the JDK_JAVA_OPTIONS Launcher Environment Variable". */
export const variableUnread = each<JvmModel, readonly [OptionSource, JvmProcess], string>({
  id: 'jvm/variable-unread',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (name) =>
    `Nothing reads ${name} here: java is started directly, and looks at JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS only.`,
  nodes: ({ processes }) =>
    processes.flatMap((process) => process.sources.map((source) => [source, process] as const)),
  check([source, process], report) {
    const { variable, name, place, carrier } = source;
    if (carrier !== 'variable' || variable?.readBy !== 'script' || process.scriptsRead || !place) return;
    if (process.mentioned.has(name)) return;
    report(place, name, { tags: ['unnecessary'], fixes: [rename(source, process)] });
  },
});

/** One variable of a name is enough. */
function rename({ place }: OptionSource, { sources }: JvmProcess): Fix | undefined {
  const wanted = 'JAVA_TOOL_OPTIONS';
  if (!place || sources.some(({ name }) => name === wanted)) return undefined;
  return { title: `Rename it to ${wanted}`, safe: false, edits: [{ range: place, text: wanted }] };
}
