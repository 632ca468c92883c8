// The condition at the end of a rule: `if` or `unless` with names of ACLs and anonymous tests in braces.

import type { Statement, Word } from './nodes.ts';

/** A name of an ACL; with `!` in front, the name begins one character later. */
export interface AclUse {
  readonly name: string;
  /** Offset of the name in the word's text. */
  readonly offset: number;
  readonly word: Word;
}

export interface Condition {
  readonly keyword: Word;
  /** All words behind `if` or `unless`. */
  readonly words: readonly Word[];
  readonly acls: readonly AclUse[];
}

const OPERATORS: ReadonlySet<string> = new Set(['!', 'or', '||', 'and', '&&']);

/** Finds the condition of a rule: the last `if` or `unless` outside of braces. */
export function readCondition({ args }: Statement): Condition | undefined {
  let depth = 0;
  let found = -1;
  args.forEach(({ text }, at) => {
    if (text === '{' || text === '!{') depth++;
    else if (text === '}') depth--;
    else if (depth <= 0 && (text === 'if' || text === 'unless')) found = at;
  });
  const keyword = args[found];
  if (!keyword) return undefined;
  const words = args.slice(found + 1);
  return { keyword, words, acls: aclsIn(words) };
}

function aclsIn(words: readonly Word[]): AclUse[] {
  const acls: AclUse[] = [];
  let depth = 0;
  for (const word of words) {
    if (word.text === '{' || word.text === '!{') depth++;
    else if (word.text === '}') depth--;
    else if (depth <= 0 && !word.opaque && !OPERATORS.has(word.text)) {
      const offset = word.text.startsWith('!') ? 1 : 0;
      acls.push({ name: word.text.slice(offset), offset, word });
    }
  }
  return acls;
}
