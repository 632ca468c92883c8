/** A password in the command of a RUN. Source: Docker's documentation of build secrets. */

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { ShellWord } from '../../../shell/script.ts';
import { runCalls } from '../walk.ts';

export const credentialInCommand = each({
  id: 'dockerfile/credential-in-command',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: () => 'A credential in a RUN is in the history of the image; mount it with --mount=type=secret.',
  nodes: runCalls,
  check: ({ call }, report) => {
    for (const [index, word] of call.args.entries()) {
      if (!MAY_HOLD.test(word.value.text)) continue;
      const range = inAddress(word) ?? inHeader(word) ?? behindSwitch(call.name, word, call.args[index + 1]);
      if (range) report(range, {});
    }
  },
});

/** An address or a header has a colon, and a switch its dash. */
const MAY_HOLD = /^-|:/;

/** `https://user:password@host`; a placeholder or variable is none. */
function inAddress({ value }: ShellWord): Range | undefined {
  if (!value.text.includes('://')) return undefined;
  const match = /^(?:--?[\w-]+=)?(?:https?|ftp|git\+https):\/\/[^\s/:@$]+:([^\s/@$<>{}*]{4,})@/.exec(
    value.text,
  );
  return match ? toFile(value, { start: match.index, end: match[0].length }) : undefined;
}

const inHeader = ({ value }: ShellWord): Range | undefined => {
  const match = /^Authorization:\s*(?:Bearer|Basic|token)\s+([\w.~+/=-]{12,})$/i.exec(value.text);
  return match ? toFile(value, { start: 0, end: match[0].length }) : undefined;
};

/** `curl -u user:password`, `docker login --password word`. */
function behindSwitch(
  program: string,
  { value, known }: ShellWord,
  next: ShellWord | undefined,
): Range | undefined {
  const joined = /^--(?:http-|proxy-)?password=(?!$|\/|@|<)(.{4,})$/.exec(value.text);
  if (joined && known) return value.extent;
  if (!next?.known || /^(?:-|\/|@|<)/.test(next.value.text)) return undefined;
  const isPair =
    program === 'curl' && /^(?:-u|--user)$/.test(value.text) && /^[^:]+:.{4,}$/.test(next.value.text);
  return isPair ? next.range : undefined;
}
