// Edits in the programs that a RUN calls: a switch more, a command more. Exec form gets JSON strings.

import type { Fix } from '../../core/finding.ts';
import { toFile } from '../../core/mapped-text.ts';
import type { TextEdit } from '../../core/text.ts';
import type { ShellWord } from '../../shell/script.ts';
import type { Call } from './calls.ts';
import type { DockerfileModel, RunScript } from './model.ts';

/** A word more behind one of the call's own. */
export function wordBehind(call: Call, word: ShellWord, text: string): TextEdit {
  const end = word.range.end;
  return { range: { start: end, end }, text: call.command ? ` ${text}` : `, ${JSON.stringify(text)}` };
}

/** The fix that gives a call a switch. */
export const switchFix = (call: Call, behind: ShellWord, text: string, safe: boolean): Fix => ({
  title: `Add ${text}`,
  safe,
  edits: [wordBehind(call, behind, text)],
});

/** A word of the call written anew; in exec form as a JSON string. */
export const replacedWord = (call: Call, { range }: ShellWord, text: string): TextEdit => ({
  range,
  text: call.command ? text : JSON.stringify(text),
});

/**
 * The fix that lets a RUN do one thing more at its end.
 * Errors: `undefined` where the end of the script cannot be told: exec form, a comment or an operator at the end.
 */
export function appendFix(model: DockerfileModel, run: RunScript, command: string): Fix | undefined {
  const edit = run.run.heredocs.length > 0 ? lineMore(model, run, command) : linkMore(model, run, command);
  return edit && { title: `Append ${command}`, safe: true, edits: [edit] };
}

/** A heredoc that is the whole script gets a line more; one that fails midway goes on, as it did before. */
function lineMore(
  { source }: DockerfileModel,
  { run, script }: RunScript,
  command: string,
): TextEdit | undefined {
  const [body, second] = run.heredocs;
  if (!script || !body?.terminated || second || script.text.extent.end !== body.body.end) return undefined;
  const at = { start: body.body.end, end: body.body.end };
  const indent = /(?:^|\n)([ \t]*)\S[^\n]*\n?$/.exec(source.slice(body.body))?.[1] ?? '';
  return { range: at, text: `${indent}${command}${source.lineEnd}` };
}

function linkMore(
  { source, escape: mark }: DockerfileModel,
  { script }: RunScript,
  command: string,
): TextEdit | undefined {
  const text = script?.text;
  if (!text || /[;&|\\]\s*$/.test(text.text) || script.comments.length > 0) return undefined;
  const { end } = toFile(text, { start: text.text.length - 1, end: text.text.length });
  const line = source.line(source.position(end).line);
  const continued = source.position(text.extent.start).line < source.position(end).line;
  const indent = /^[ \t]*/.exec(source.slice(line))?.[0] ?? '';
  const link = continued ? ` ${mark}${source.lineEnd}${indent}&& ` : ' && ';
  return { range: { start: end, end }, text: link + command };
}
