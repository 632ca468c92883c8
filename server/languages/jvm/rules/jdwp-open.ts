// jvm/jdwp-open: a debugger port that anyone who reaches it may use.

import type { Fix } from '../../../core/finding.ts';
import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { type JvmModel, type JvmOption, versionsOf } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';

const JDWP = /^-(?:agentlib:jdwp=|Xrunjdwp:)/;

/** From this JDK on, a port without a host is open to the machine itself only. */
const LOCAL_BY_DEFAULT = 9;

/** Source: JPDA, "Connection and Invocation Details". */
export const jdwpOpen = each<JvmModel, ReadOption, string>({
  id: 'jvm/jdwp-open',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (address) =>
    `The debugger listens on ${address}: whoever reaches it can run code in this JVM, without a password.`,
  nodes: readOptions,
  check({ option, process }, report) {
    if (option.kind !== 'agent' || !JDWP.test(option.text) || !/\bserver=y\b/.test(option.text)) return;
    const [, head = '', address = ''] = /^(.*[=:,]address=)([^,]*)/.exec(option.text) ?? [];
    const at = { start: head.length, end: head.length + address.length };
    const oldest = versionsOf(process, option)[0] ?? LOCAL_BY_DEFAULT;
    const isOpen = /^(?:\*|0\.0\.0\.0|\[?::\]?):\d+$/.test(address);
    const isBare = /^\d+$/.test(address) && oldest < LOCAL_BY_DEFAULT && process.target.known;
    if (!isOpen && !isBare) return;
    report(toFile(option.mapped, at), isBare ? `port ${address} of every address` : address, {
      ...(isBare ? { target: process.target } : {}),
      fixes: [bindLocally(option, at.start, address)],
    });
  },
});

function bindLocally({ list, index, text }: JvmOption, start: number, address: string): Fix | undefined {
  const local = `127.0.0.1:${address.slice(address.lastIndexOf(':') + 1)}`;
  const edits = list.replace(index, text.slice(0, start) + local + text.slice(start + address.length));
  return edits && { title: `Listen on ${local}`, safe: false, edits };
}
