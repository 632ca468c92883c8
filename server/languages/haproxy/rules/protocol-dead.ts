// NPN and SPDY, which no client or server speaks any more.
// Source: HAProxy configuration manual, 5.1 "alpn" and "npn".

import type { Fix } from '../../../core/finding.ts';
import type { Report } from '../../../core/rule.ts';
import type { Range, TextEdit } from '../../../core/text.ts';
import { type OptionLine, type OptionUse, rangeIn, type Word } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

type Found = { readonly npn: true } | { readonly npn: false; readonly token: string };

/** A place of a protocol name in the value of `alpn`. */
interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly dead: boolean;
}

const MODERN = 'h2,http/1.1';

/** A protocol that is offered to nobody. */
export const protocolDead = perSection<Found>({
  id: 'haproxy/protocol-dead',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  says: (found) =>
    found.npn
      ? 'npn is the negotiation of SPDY and nobody asks by it any more; alpn takes its place.'
      : `"${found.token}" is a dead protocol: no browser or server has spoken SPDY since 2016.`,
  about: ['npn', 'alpn'],
  check({ binds, servers }, report) {
    for (const line of binds) checkLine(line, report);
    for (const line of servers) checkLine(line, report);
  },
});

function checkLine(line: OptionLine, report: Report<Found>): void {
  for (const option of line.options) {
    const value = option.values[0];
    if (option.name === 'npn') {
      const range = { start: option.keyword.range.start, end: (value ?? option.keyword).range.end };
      report(range, { npn: true }, { fixes: npnFixes(line, option, range), tags: ['deprecated'] });
    } else if (option.name === 'alpn' && value) checkAlpn(value, report);
  }
}

/** Where TLS is spoken without ALPN, the successor is worth an offer; it turns HTTP/2 on, so a person decides. */
function npnFixes({ statement, options }: OptionLine, option: OptionUse, range: Range): Fix[] {
  const before = statement.words.findLast((word) => word.range.end <= range.start);
  const remove: Fix = {
    title: 'Remove npn',
    safe: true,
    edits: [{ range: { start: (before ?? option.keyword).range.end, end: range.end }, text: '' }],
  };
  const has = (name: string): boolean => options.some((other) => other.name === name);
  const replace: Fix = {
    title: `Replace by alpn ${MODERN}`,
    safe: false,
    edits: [{ range, text: `alpn ${MODERN}` }],
  };
  return has('ssl') && !has('alpn') && !has('no-alpn') ? [remove, replace] : [remove];
}

function checkAlpn(value: Word, report: Report<Found>): void {
  const tokens = tokensOf(value.text);
  const alive = tokens.some(({ dead }) => !dead);
  tokens.forEach((token, at) => {
    if (!token.dead) return;
    const edit = alive ? removal(value, tokens, at) : replacement(value, tokens, at);
    const title = alive ? `Remove ${token.text}` : `Offer ${MODERN} instead`;
    const range = rangeIn(value, token.start, token.end);
    report(range, { npn: false, token: token.text }, { fixes: [{ title, safe: alive, edits: [edit] }] });
  });
}

function tokensOf(value: string): Token[] {
  let start = 0;
  return value.split(',').map((text) => {
    const token = { text, start, end: start + text.length, dead: /^spdy\//i.test(text) };
    start = token.end + 1;
    return token;
  });
}

/** With the comma behind it; at the end of the list, with the one in front. Edits of neighbours do not overlap. */
function removal(value: Word, tokens: readonly Token[], at: number): TextEdit {
  const token = tokens[at];
  const next = tokens.slice(at + 1).some(({ dead }) => !dead) ? tokens[at + 1] : undefined;
  const start = next ? token?.start : tokens[at - 1]?.end;
  const end = next ? next.start : token?.end;
  return { range: rangeIn(value, start ?? 0, end ?? value.text.length), text: '' };
}

/** Where nothing would be left, the first makes room for what is spoken today and the others go. */
function replacement(value: Word, tokens: readonly Token[], at: number): TextEdit {
  const token = tokens[at];
  return at === 0 ? { range: rangeIn(value, 0, token?.end ?? 0), text: MODERN } : removal(value, tokens, at);
}
