// What is offered at the cursor ▮, in the places where HAProxy's words can be known.

import { expect, test } from 'vitest';
import type { Completion } from '../../../../server/core/features.ts';
import { applyEdits } from '../../../../server/core/text.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

function offered(marked: string, haproxy?: string): readonly Completion[] {
  const { text, cursor = 0 } = readMarks(marked);
  const analysis = analyse('haproxy.cfg', text, haproxy === undefined ? {} : { haproxy });
  return analysis.files[0]?.features.complete(cursor) ?? [];
}

const labels = (marked: string, haproxy?: string): string[] =>
  offered(marked, haproxy).map(({ label }) => label);

/** The text of the line after the offer is taken. */
function taken(marked: string, label: string): string | undefined {
  const { text } = readMarks(marked);
  const offer = offered(marked).find((each) => each.label === label);
  return offer && applyEdits(text, [{ range: offer.range, text: offer.text }]);
}

test('keywords of the section come first, with what they do; then sections', () => {
  const offers = offered('frontend www\n  ▮\n');
  const bind = offers.find(({ label }) => label === 'bind');
  expect([bind?.documentation, bind?.detail]).not.toContain(undefined);
  const ranks = (name: string) => offers.find(({ label }) => label === name)?.rank ?? 0;
  expect(ranks('default_backend')).toBeLessThan(ranks('backend'));
  expect(offers.map(({ label }) => label)).not.toContain('server');
});

test('a keyword of several words is completed word by word, and replaces the word under the cursor', () => {
  expect(taken('defaults\n  timeout cl▮ie\n', 'client')).toBe('defaults\n  timeout client\n');
  expect(taken('defaults\n  tim▮\n', 'timeout connect')).toBe('defaults\n  timeout connect\n');
});

test('behind no stand only keywords that can be switched off', () => {
  const words = labels('defaults\n  no option ▮\n');
  expect(words).toContain('dontlognull');
  expect(words).not.toContain('httpchk');
});

test('what the version lacks or refuses is not offered', () => {
  expect(labels('defaults\n  mode ▮\n', '2.6')).toEqual(['tcp', 'http']);
  expect(labels('defaults\n  mode ▮\n', '3.4')).toContain('log');
  expect(labels('defaults\n  ▮\n', '3.4')).not.toContain('clitimeout');
});

test('options of bind and server lines, each once, and their values', () => {
  const bind = labels('frontend a\n  bind :443 ssl ▮ crt /a.pem\n');
  expect(bind).toContain('alpn');
  expect(bind).not.toContain('ssl');
  expect(labels('frontend a\n  bind :443 ssl verify ▮\n')).toEqual(['none', 'optional', 'required']);
  expect(labels('backend a\n  server s 10.0.0.1:80 ch▮\n')).toContain('check');
  expect(labels('backend a\n  server s 10.0.0.1:80 inter 2▮\n')).toContain('2s');
  expect(labels('backend a\n  server ▮\n')).toEqual([]);
});

test('names of the file: backends, ACLs, servers, defaults', () => {
  const file = (line: string) =>
    `defaults base\n  mode http\nfrontend www from base\n  acl is_api path_beg /api\n  ${line}\nbackend api\n  server s1 10.0.0.1:80\nlisten stats\n`;
  expect(labels(file('use_backend ▮'))).toEqual(['api', 'stats']);
  expect(labels(file('use_backend api if ▮'))).toEqual(['is_api']);
  expect(labels(file('use_backend api if !is▮'))).toEqual(['!is_api']);
  expect(labels('defaults base\n  mode http\nfrontend a from ▮\n')).toEqual(['base']);
  expect(labels('backend b\n  server s1 10.0.0.1:80\n  use-server ▮\n')).toEqual(['s1']);
});

test('actions of rulesets, sample fetches, units', () => {
  expect(labels('frontend a\n  http-request ▮\n')).toContain('deny');
  expect(labels('frontend a\n  acl x ▮\n')).toContain('path');
  expect(labels('frontend a\n  http-request deny if { ▮\n')).toContain('src');
  expect(labels('defaults\n  timeout client 30▮\n').slice(0, 2)).toEqual(['30s', '30ms']);
});

test.each([
  ['a comment', 'defaults\n  mode http # mo▮\n'],
  ['an unknown value', 'defaults\n  mode "${M▮ODE}"\n'],
  ['a template', 'defaults\n  {{ mo▮ }}\n'],
])('nothing is offered in %s', (_place, marked) => {
  expect(labels(marked)).toEqual([]);
});
