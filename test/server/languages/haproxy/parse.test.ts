// Lines of HAProxy configurations → words, statements, sections; nothing is lost and nothing throws.

import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../../build/knowledge.ts';
import { NOTHING_AROUND } from '../../../../server/core/surroundings.ts';
import { resolveTarget } from '../../../../server/core/target.ts';
import { SourceText } from '../../../../server/core/text.ts';
import type { HaproxyModel } from '../../../../server/languages/haproxy/model.ts';
import type { Line } from '../../../../server/languages/haproxy/nodes.ts';
import { parse } from '../../../../server/languages/haproxy/parse.ts';
import { SectionStore } from '../../../../server/languages/haproxy/section-store.ts';
import { readVocabulary } from '../../../../server/languages/haproxy/vocabulary.ts';
import { noise } from '../../../harness/noise.ts';

const vocabulary = readVocabulary(readCatalogue('haproxy'));
const subject = { kind: 'haproxy', label: 'HAProxy', supported: ['3.2'], advised: '3.2' };

const read = (text: string, path = 'haproxy.cfg'): HaproxyModel =>
  parse(
    {
      source: new SourceText(text),
      path,
      target: (hints) => resolveTarget(subject, hints, undefined),
      around: NOTHING_AROUND,
    },
    vocabulary,
    new SectionStore(),
  );

const wordsOf = (line: string): string[] =>
  read(`global\n${line}\n`).lines[1]?.words.map(({ text }) => text) ?? [];

const statementsOf = (text: string) => read(text).sections.flatMap(({ statements }) => statements);

describe('words', () => {
  test.each([
    ['timeout client 30s', ['timeout', 'client', '30s']],
    ['\tlog-format  "%ci:%cp [%tr]" # fields', ['log-format', '%ci:%cp [%tr]']],
    ['acl a path -i /one # two', ['acl', 'a', 'path', '-i', '/one']],
    ['bind :80#not a part', ['bind', ':80']],
    ['bind ":80#a part"', ['bind', ':80#a part']],
    [String.raw`reqadd X-Proto:\ https`, ['reqadd', 'X-Proto: https']],
    [String.raw`http-request set-header X "a \"b\" c"`, ['http-request', 'set-header', 'X', 'a "b" c']],
    [String.raw`acl a path_reg ^/x\.php$`, ['acl', 'a', 'path_reg', String.raw`^/x\.php$`]],
    [String.raw`acl a path_reg '^/x\.php "$A" #'`, ['acl', 'a', 'path_reg', String.raw`^/x\.php "$A" #`]],
    [String.raw`tcp-check send \x41\r\n`, ['tcp-check', 'send', 'A\r\n']],
    [`log-format a"b c"'d e'f`, ['log-format', 'ab cd ef']],
    ["errorfile 503 ''", ['errorfile', '503', '']],
    ['maxconn 10 \\', ['maxconn', '10', '\\']],
  ])('%s', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  test('a variable is unknown; in strong quotes it is plain text', () => {
    const [statement] = statementsOf(`global\nlog "\${SYSLOG:-x}" '\${A}' "$B" $C "\${D[*]}" 5$\n`);
    expect(statement?.args.map(({ opaque, splits }) => (splits ? 'splits' : opaque))).toEqual([
      false,
      false,
      true,
      'splits',
      'splits',
      false,
    ]);
  });

  test('an unclosed quote runs to the end of its line and no further', () => {
    const model = read('global\n  chroot "/var/lib\n  daemon\n');
    expect(model.sections[0]?.statements.map(({ keyword, opaque }) => [keyword, opaque])).toEqual([
      ['chroot', true],
      ['daemon', false],
    ]);
  });
});

describe('statements', () => {
  test.each([
    ['timeout client 30s', 'timeout client', 1],
    ['option httpchk GET /', 'option httpchk', 2],
    ['no option httplog', 'option httplog', 0],
    ['capture request header Host len 32', 'capture request header', 3],
    ['http-check set-var(txn.a) int(1)', 'http-check set-var', 1],
    ['use_backend app if host', 'use_backend', 3],
    ['unknown words here', 'unknown', 2],
  ])('%s', (line, keyword, args) => {
    const [statement] = statementsOf(`listen web\n  ${line}\n`);
    expect([statement?.keyword, statement?.args.length]).toEqual([keyword, args]);
  });

  test('a keyword of several sections is taken for its own', () => {
    const [user, group] = statementsOf('userlist admins\n  user ops password x\n  group all\n');
    expect([user?.fact?.sections, group?.fact?.sections]).toEqual([['userlist'], ['userlist']]);
  });

  test('lines between .if and .endif are known to be conditional', () => {
    const text = 'global\n.if defined(X)\n  daemon\n.else\n  quiet\n.endif\n  maxconn 1\n';
    expect(statementsOf(text).map(({ keyword, conditional }) => [keyword, conditional])).toEqual([
      ['daemon', true],
      ['quiet', true],
      ['maxconn', false],
    ]);
  });
});

describe('bind and server lines', () => {
  test('have options with their values', () => {
    const [section] = read(
      'listen web\n  bind :443 ssl crt /a.pem alpn h2\n  server s 10.0.0.1:80 check inter 2s backup\n',
    ).sections;
    const options = [...(section?.binds ?? []), ...(section?.servers ?? [])].map((line) =>
      line.options.map(({ name, values }) => [name, ...values.map(({ text }) => text)].join(' ')),
    );
    expect(options).toEqual([
      ['ssl', 'crt /a.pem', 'alpn h2'],
      ['check', 'inter 2s', 'backup'],
    ]);
  });

  test('a template makes as many servers as it says', () => {
    const counts = read(
      'backend b\n  server-template a 3 x:80\n  server-template b 2-5 x:80\n  server-template c "${N}" x:80\n  default-server check\n',
    ).sections[0]?.servers.map(({ count }) => count);
    expect(counts).toEqual([3, 4, 2, 0]);
  });
});

describe('sections', () => {
  const names = (model: HaproxyModel, at: number): (string | undefined)[] => {
    const section = model.sections[at];
    const lineage = section && model.lineages.get(section);
    return lineage?.sections.slice(1).map(({ header }) => header.name?.text) ?? ['none'];
  };

  test('take over the defaults above them, or the named ones', () => {
    const model = read(
      'defaults base\ndefaults web from base\nfrontend a\nbackend b from base\ndefaults\nbackend c\n',
    );
    expect([1, 2, 3, 5].map((at) => names(model, at))).toEqual([
      ['base'],
      ['web', 'base'],
      ['base'],
      [undefined],
    ]);
  });

  test('of defaults from others may have no name', () => {
    const [, defaults] = read('defaults base\ndefaults from base\n').sections;
    expect([defaults?.header.name, defaults?.header.from?.text]).toEqual([undefined, 'base']);
  });

  test('are complete only where no other file and no template can add to them', () => {
    const complete = (text: string, path?: string): boolean | undefined => {
      const model = read(text, path);
      const last = model.sections.at(-1);
      return last && model.lineages.get(last)?.complete;
    };
    expect(complete('backend b\n')).toBe(true);
    expect(complete('backend b\n', '/etc/haproxy/apps.cfg')).toBe(false);
    expect(complete('defaults\nbackend b\n', '/etc/haproxy/apps.cfg')).toBe(true);
    expect(complete('defaults\nbackend b\n', '/etc/haproxy/conf.d/b.cfg')).toBe(true);
    expect(complete('backend b from elsewhere\n')).toBe(false);
    expect(complete('defaults\n{% include "x" %}\nbackend b\n')).toBe(false);
    expect(complete('defaults\nbackend b\n  {{ range . }}\n')).toBe(false);
  });
});

describe('templates', () => {
  const kinds = (text: string): string[] => read(text).lines.map(({ kind }) => kind);

  test('control lines and output at the start of a line are nobody’s keyword', () => {
    expect(
      kinds('backend b\n{% for s in x %}\n  server {{ s.name }} {{ s.ip }}:80 check\n{% endfor %}'),
    ).toEqual(['header', 'template', 'statement', 'template']);
    expect(kinds('global\n<% if p("x") %>\n  {{ .Extra }} 5\n')).toEqual([
      'header',
      'template',
      'template',
      'blank',
    ]);
  });

  test('output inside a line is one unknown word, spaces and all', () => {
    const [server] =
      read('backend b\n  server {{ s.name }} {{ ip | default("a b") }}:80 check\n').sections[0]?.servers ??
      [];
    expect([server?.address?.text, server?.options.map(({ name }) => name)]).toEqual([
      '{{ ip | default("a b") }}:80',
      ['check'],
    ]);
  });

  test('a block over several lines hides them all', () => {
    expect(kinds('{{- /*\n frontend x\n*/ -}}\nglobal\n')).toEqual([
      'template',
      'template',
      'template',
      'header',
      'blank',
    ]);
  });

  test('conditions in braces, JSON log formats and regular expressions are no templates', () => {
    const text = `listen web
  http-request deny if { path /a } !{ src 10.0.0.0/8 }
  log-format '{"a":{"ip":"%ci"}}'
  log-format "{%ci}%{+Q}r"
  acl a path_reg ^/x{2}$
`;
    expect(kinds(text)).not.toContain('template');
    expect(statementsOf(text).some(({ opaque }) => opaque)).toBe(false);
  });
});

const SAMPLE = `\uFEFF# managed
global
\tlog "\${SYSLOG}" local0 # where
  stats socket /run/haproxy.sock mode 600 level admin expose-fd listeners
defaults base
  mode http
  timeout client 30s
.if defined(FAST) && version_atleast(2.6)
  timeout server 1s
.endif
frontend "web \u{1F600}" from base
  bind :443 ssl crt '/etc/ssl/a b.pem' alpn "h2,http/1.1"
  acl is_x path_reg ^/x\\.php\\ y$ \\#z
  http-request set-header X-A "%[src,map(/a.map,\\"none\\")]" if is_x !{ ssl_fc } or { path /{{ p }} }
  use_backend %[req.hdr(host),lower] unless is_x
backend app
{% for s in servers %}
  server {{ s.name }} {{ s.ip }}:80 check inter 2000
{% endfor %}
  server-template t 3 "\${NAME[*]}":80 resolvers dns`;

const SAMPLES = [SAMPLE, SAMPLE.replaceAll('\n', '\r\n')];

/** Lines, with the line ends between them, are the whole text; words and comment lie in their line in order. */
function expectNothingLost(text: string): void {
  const { lines, source } = read(text);
  let at = 0;
  for (const line of lines) {
    expect(source.slice({ start: at, end: line.range.start })).toMatch(/^(?:\r\n|\r|\n|)$/);
    expectWordsInside(line);
    at = line.range.end;
  }
  expect(at).toBe(text.length);
}

function expectWordsInside({ range, words, comment }: Line): void {
  let at = range.start;
  for (const part of [...words.map((word) => word.range), ...(comment ? [comment] : [])]) {
    if (part.start < at || part.end <= part.start) throw new Error(`Word at ${part.start} overlaps another.`);
    at = part.end;
  }
  if (at > range.end) throw new Error(`Words reach beyond the line that ends at ${range.end}.`);
}

test('any text gives a model that covers it', () => {
  for (const text of noise(8, SAMPLES, 1500)) expectNothingLost(text);
});

test('words that stand for themselves are found at their range', () => {
  const { lines, source } = read(SAMPLE.replaceAll('\n', '\r\n'));
  const plain = lines.flatMap(({ words }) => words).filter(({ mapped }) => !mapped);
  expect(plain.length).toBeGreaterThan(50);
  for (const { text, range } of plain) expect(source.slice(range)).toBe(text);
});
