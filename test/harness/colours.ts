// What an editor's own reader of grammars makes of a text: which scope each word gets.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { grammarTexts } from '../../build/grammars.ts';

/** A piece of a text with its innermost scope, without the language at its end. */
export type Coloured = readonly [text: string, scope: string];

export interface Colours {
  /** All pieces but those that only the line, or nothing, gives a scope. */
  readonly of: (text: string) => readonly Coloured[];
  /** The scopes of some pieces, each looked for behind the one before; says so where there is none. */
  readonly scopesOf: (text: string, ...pieces: readonly string[]) => readonly string[];
}

/** Shape: `scope` is the scope name of one of our grammars, such as `source.haproxy-config`. */
export async function coloursBy(scope: string): Promise<Colours> {
  const registry = await openRegistry();
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`No grammar of ours is called ${scope}.`);
  const of = (text: string) => colour(grammar, text);
  return { of, scopesOf: (text, ...pieces) => inOrder(of(text), pieces) };
}

function inOrder(coloured: readonly Coloured[], wanted: readonly string[]): readonly string[] {
  let from = 0;
  return wanted.map((piece) => {
    const at = coloured.findIndex(([text], index) => index >= from && text === piece);
    if (at < 0) return `no piece "${piece}"`;
    from = at + 1;
    return coloured[at]?.[1] ?? '';
  });
}

async function openRegistry(): Promise<textmate.Registry> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const grammars = Object.entries(grammarTexts()).flatMap(([name, text]) =>
    name.endsWith('.tmLanguage.json') ? [JSON.parse(text)] : [],
  );
  return new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (name) => grammars.find(({ scopeName }) => scopeName === name) ?? null,
  });
}

function colour(grammar: IGrammar, text: string): readonly Coloured[] {
  const coloured: Coloured[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = (scopes.at(-1) ?? '').replace(/\.[^.]+$/, '');
      if (scope !== 'source' && !scope.startsWith('meta.'))
        coloured.push([line.slice(startIndex, endIndex), scope]);
    }
  }
  return coloured;
}
