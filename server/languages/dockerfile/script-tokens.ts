// Words of a RUN's script by what they mean to the shell: programs, switches, strings, variables, operators.

import type { Token, TokenType } from '../../core/features.ts';
import type { ShellCommand, ShellScript, ShellWord } from '../../shell/script.ts';

export function scriptTokens(script: ShellScript | undefined): Token[] {
  if (!script) return [];
  return [
    ...script.comments.map((range): Token => ({ range, type: 'comment' })),
    ...script.commands.flatMap(ofCommand),
    ...script.pipelines.flatMap(({ operators }) =>
      operators.map((range): Token => ({ range, type: 'operator' })),
    ),
  ];
}

function ofCommand({ words, assignments, redirections }: ShellCommand): Token[] {
  return [
    ...assignments.flatMap(({ nameRange, value }) => [
      { range: nameRange, type: 'variable' } satisfies Token,
      ...(value ? ofWord(value, 'string') : []),
    ]),
    ...words.flatMap((word, index) => ofWord(word, typeOf(word, index))),
    ...redirections.flatMap(({ target }) => (target ? ofWord(target, 'string') : [])),
  ];
}

function typeOf({ value, quoted }: ShellWord, index: number): TokenType | undefined {
  if (index === 0) return 'function';
  if (quoted) return 'string';
  return /^-./.test(value.text) ? 'parameter' : undefined;
}

/** The word as a whole, and what the shell expands in it. */
function ofWord({ range, value }: ShellWord, type: TokenType | undefined): Token[] {
  const expansions = value.pieces.filter(({ opaque }) => opaque);
  return [
    ...(type && range.start < range.end ? [{ range, type }] : []),
    ...expansions.map(({ from }): Token => ({ range: from, type: 'variable' })),
  ];
}
