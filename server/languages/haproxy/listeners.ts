// What listeners speak, and where they send people. For rules about TLS.

import type { BindLine, Statement, Word } from './nodes.ts';

export const speaksTls = ({ statement, options }: BindLine): boolean =>
  statement.keyword === 'bind' && options.some(({ name }) => name === 'ssl');

/** The words behind `redirect`, be it a line of its own or an action; none for other lines. */
export const redirectWords = ({ keyword, args }: Statement): readonly Word[] =>
  keyword === 'redirect' ? args : args[0]?.text === 'redirect' ? args.slice(1) : [];
