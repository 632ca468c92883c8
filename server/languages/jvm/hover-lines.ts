// Lines that the facts about flags and launcher options have in common.

import { refuses, type State, starts } from './status.ts';

/** Head line and summary. */
export const sentence = (head: string, summary: string | undefined): string =>
  summary ? `${head}\n\n${summary}` : head;

interface History {
  readonly deprecated?: number;
  readonly obsolete?: number;
  readonly ignored?: number;
  readonly refused?: number;
  readonly removed?: number;
  readonly approximate?: boolean;
}

/** What this JDK makes of the option, where it is not simply accepted. */
export function statusLine(state: State, jdk: number, history: History | undefined): string | undefined {
  const gone = history?.approximate ? undefined : (history?.refused ?? history?.removed);
  const ignored = history?.obsolete ?? history?.ignored;
  if (state === 'debug') return `**JDK ${jdk} does not start with it**: debug builds only`;
  if (refuses(state))
    return `**JDK ${jdk} does not start with it**${gone !== undefined && gone <= jdk ? `: refused since JDK ${gone}` : ''}`;
  if (state === 'ignored')
    return `JDK ${jdk} ignores it${ignored === undefined ? '' : `, since JDK ${ignored}`}`;
  if (state === 'deprecated')
    return `deprecated${history?.deprecated === undefined ? '' : ` since JDK ${history.deprecated}`}`;
  return undefined;
}

const LONG_TERM = [8, 11, 17, 21, 25] as const;

/** The long-term releases that start with the option. */
export function versionsLine(stateIn: (jdk: number) => State): string | undefined {
  const taken = LONG_TERM.filter((jdk) => starts(stateIn(jdk)));
  if (taken.length === 0) return undefined;
  return taken.length === LONG_TERM.length
    ? 'accepted by JDK 8 to 25'
    : `accepted by JDK ${taken.join(', ')}`;
}

const REFERENCE: Readonly<Record<number, string>> = {
  8: 'https://docs.oracle.com/javase/8/docs/technotes/tools/unix/java.html',
  11: 'https://docs.oracle.com/en/java/javase/11/tools/java.html',
};

/** The manual page of the java command for a JDK. */
export function referenceLink(jdk: number): string {
  const version = LONG_TERM.findLast((known) => known <= jdk) ?? 25;
  const page =
    REFERENCE[version] ?? `https://docs.oracle.com/en/java/javase/${version}/docs/specs/man/java.html`;
  return `[java command, JDK ${version}](${page})`;
}
