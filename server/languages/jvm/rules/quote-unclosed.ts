// jvm/quote-unclosed: a quote without its partner in a variable that the JVM or its launcher takes apart.

import { each } from '../../../core/rule.ts';
import { type JvmModel, type JvmProcess, type OptionSource, versionsOf } from '../model.ts';

interface Found {
  readonly quote: string;
  readonly variable: string;
}

/** Source: HotSpot, arguments.cpp, "Unmatched quote in"; java launcher, args.c, "Unmatched quote in environment variable". */
export const quoteUnclosed = each<JvmModel, readonly [OptionSource, JvmProcess], Found>({
  id: 'jvm/quote-unclosed',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ quote, variable }) =>
    `The quote ${quote} in ${variable} is not closed; no JVM that reads the variable starts. No backslash takes its meaning away, only quotes of the other kind do.`,
  nodes: ({ processes }) =>
    processes.flatMap((process) => process.sources.map((source) => [source, process] as const)),
  check([{ unclosedQuote, variable, name, options }, process], report, { source }) {
    if (!unclosedQuote || !variable || variable.readBy === 'script' || !process.hotspot) return;
    const isRead = options.some((option) => versionsOf(process, option).length > 0);
    if (isRead) report(unclosedQuote, { quote: source.slice(unclosedQuote), variable: name });
  },
});
