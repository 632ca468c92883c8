// Text of a Dockerfile → model. Total and lossless: any text gives nodes whose ranges lie in it.

import type { ParseContext } from '../../core/language.ts';
import { once } from '../../core/once.ts';
import { readIgnoreFile } from './ignore-file.ts';
import { indexInstructions } from './instruction-index.ts';
import type { DockerfileModel, EscapeCharacter, ParserDirective } from './model.ts';
import { readDirectives } from './parse-directives.ts';
import { readHeredocs } from './parse-heredocs.ts';
import { parseInstruction } from './parse-instruction.ts';
import {
  contentRange,
  continuationStart,
  LineReader,
  type LineSyntax,
  readLogicalLine,
} from './parse-lines.ts';
import { type Reading, ReadingStore } from './reading-store.ts';
import { callsByName, runScriptsOf } from './run-scripts.ts';
import { stagesOf } from './stages.ts';
import { isTemplate, openBlock, startsTemplate } from './templates.ts';
import type { Vocabulary } from './vocabulary.ts';

export function parseDockerfile(
  context: ParseContext,
  vocabulary: () => Vocabulary,
  store = new ReadingStore(),
): DockerfileModel {
  const { text } = context.source;
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const directives = readDirectives(text, start);
  const syntax: LineSyntax = { escape: escapeOf(directives), templated: isTemplate(context.path, text) };
  const known = store.known(context.path, text, syntax);
  const reading = readInstructions(new LineReader(text, known.ends.at(-1) ?? start), syntax, known);
  const contentOf = store.keep(context.path, text, syntax, reading);
  const { instructions, comments } = reading;
  const staged = stagesOf(instructions);
  const runs = once(() =>
    runScriptsOf({ source: context.source, escape: syntax.escape, ...staged }, contentOf),
  );
  return {
    source: context.source,
    target: context.target(frontendHints(directives, context)),
    vocabulary,
    escape: syntax.escape,
    directives,
    comments,
    templated: syntax.templated,
    instructions,
    index: once(() => indexInstructions(instructions)),
    ...staged,
    around: context.around,
    ignoreFile: once(() => readIgnoreFile(context.path, context.around)),
    runs,
    calls: once(() => callsByName(runs())),
  };
}

const BYTE_ORDER_MARK = '\uFEFF';

const escapeOf = (directives: readonly ParserDirective[]): EscapeCharacter =>
  directives.find(({ name }) => name === 'escape')?.value === '`' ? '`' : '\\';

/** `# syntax=docker/dockerfile:1.7` names the version of the language. */
function frontendHints(directives: readonly ParserDirective[], { source }: ParseContext) {
  const syntax = directives.find(({ name }) => name === 'syntax');
  const version = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?:(\d+(?:\.\d+)*)/.exec(
    syntax?.value ?? '',
  )?.[1];
  if (!syntax || !version) return [];
  const line = source.position(syntax.range.start).line + 1;
  return [{ version, from: `# syntax=${syntax.value}, line ${line}` }];
}

/** Goes on behind what is known. */
function readInstructions(reader: LineReader, syntax: LineSyntax, known: Reading): Reading {
  const instructions = [...known.instructions];
  const ends = [...known.ends];
  const comments = [...known.comments];
  for (let line = reader.peek(); line; line = reader.peek()) {
    const content = contentRange(reader.text, line);
    if (content.start >= content.end) reader.take();
    else if (reader.text[content.start] === '#') {
      comments.push(content);
      reader.take();
    } else if (syntax.templated && startsTemplate(reader.text.slice(content.start, content.end))) {
      skipTemplate(reader, syntax);
    } else {
      const { text, comments: inside, blankLines } = readLogicalLine(reader, syntax);
      comments.push(...inside);
      const heredocs = (openers: Parameters<typeof readHeredocs>[0]) => readHeredocs(openers, reader);
      if (text.text === '') continue;
      instructions.push(parseInstruction(text, 0, { ...syntax, blankLines, heredocs }));
      ends.push(reader.at);
    }
  }
  return { instructions, ends, comments };
}

/** Lines for the template engine: a block up to its closing mark, and what continues it. */
function skipTemplate(reader: LineReader, syntax: LineSyntax): void {
  let closing: string | undefined;
  for (let line = reader.take(); line; line = reader.take()) {
    const text = reader.text.slice(line.start, line.end);
    closing = closing !== undefined && !text.includes(closing) ? closing : openBlock(text);
    if (closing === undefined && continuationStart(reader.text, line, syntax.escape) === undefined) return;
  }
}
