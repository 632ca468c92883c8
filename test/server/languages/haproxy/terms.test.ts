// Hints that notes declare over HAProxy configurations: terms, inheritance, units, and fixes in the file's syntax.

import { expect, test } from 'vitest';
import type { Finding } from '../../../../server/core/finding.ts';
import { applyEdits } from '../../../../server/core/text.ts';
import { parseNote } from '../../../../server/notes/note-file.ts';
import { compilePattern } from '../../../../server/notes/pattern-library.ts';
import { createHintRunner } from '../../../../server/workspace/hints.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

/** A hint as a team would write it; `lines` are its conditions and its fix. */
function findings(lines: string, text: string): readonly Finding[] {
  const { note, problems } = parseNote(
    'team',
    `---\ntitle: Ours\nhints:\n  - id: ours\n    language: haproxy\n    severity: warning\n    message: Ours.\n${lines
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n')}\n---\nText.\n`,
  );
  expect(problems).toEqual([]);
  const analysis = analyse('haproxy.cfg', text);
  const said = analysis.files.map((file) => file.terms());
  return createHintRunner(note.hints, compilePattern)('haproxy.cfg', said, ({ severity }) => severity);
}

function expectHints(lines: string, marked: string): void {
  const { text, ranges } = readMarks(marked);
  const show = ({ start, end }: { start: number; end: number }) => `${start} ${text.slice(start, end)}`;
  expect(findings(lines, text).map(({ range }) => show(range))).toEqual(ranges.map(show));
}

function expectFixed(lines: string, before: string, after: string): void {
  const text = readMarks(before).text;
  const fixed = findings(lines, text).reduceRight(
    (current, { fixes: [fix] }) => applyEdits(current, fix?.edits ?? []),
    text,
  );
  expect(fixed).toBe(readMarks(after).text);
  const errors = analyse('haproxy.cfg', fixed).findings.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
}

test('a missing keyword is reported at the section, unless its defaults say it', () => {
  expectHints(
    'report: { missing: frontend.option dontlognull }',
    `
    defaults
      mode http
    frontend ⟦plain⟧
      bind :80
    defaults
      option dontlognull
    frontend logged
      bind :81
    frontend ⟦silenced⟧
      bind :82
      no option dontlognull
    `,
  );
});

test('nothing is missing where a template or a conditional may say it', () => {
  expectHints(
    'report: { missing: frontend.maxconn }',
    `
    defaults
      mode http
    frontend a
      bind :80
    .if defined(BIG)
      maxconn 100000
    .endif
    frontend b
      bind :81
      {{ limits }}
    frontend ⟦c⟧
      bind :82
    `,
  );
});

test('times are compared with their units, bare numbers in the unit of the keyword', () => {
  expectHints(
    'report: { has: defaults.timeout client, above: 1m }',
    `
    defaults slow
      timeout client ⟦90s⟧
    defaults quick
      timeout client 60000
    defaults slower
      timeout client ⟦60001⟧
    `,
  );
});

test('a time that is taken over is reported at the proxy that it holds for', () => {
  expectHints(
    'report: { has: backend.timeout server, above: 1h }',
    `
    defaults
      timeout server 1d
    backend ⟦app⟧
      server a 10.0.0.1:80 check
    backend quick
      timeout server 30s
      server a 10.0.0.1:80 check
    `,
  );
});

test('a size may have a suffix', () => {
  expectHints(
    'report: { has: global.tune.bufsize, below: 16k }',
    `
    global
      tune.bufsize ⟦8192⟧
    `,
  );
  expectHints('report: { has: global.tune.bufsize, below: 16k }', 'global\n  tune.bufsize 16384\n');
});

test('a value out of an environment variable is not judged', () => {
  expectHints('report: { has: global.maxconn, above: 10 }', 'global\n  maxconn "${N}"\n');
});

test('what is said for certain beside an environment variable counts', () => {
  const passwords = 'report: { has: defaults.stats auth, matches: "^admin:." }';
  expectHints(passwords, 'defaults\n  stats auth ⟦admin:geheim⟧\n');
  expectHints(passwords, 'defaults\n  stats auth "admin:${PASSWORD}"\n');
  const stats = 'report: { has: global.stats socket, matches: "level admin" }';
  expectHints(stats, 'global\n  stats socket "${SOCKET}" mode 600 ⟦level admin⟧\n');
});

test('bind lines are asked one by one', () => {
  expectHints(
    'when: { has: bind.ssl }\nreport: { missing: bind.alpn }',
    `
    frontend www
      bind :80
      ⟦bind⟧ :443 ssl crt /etc/site.pem
      bind :444 ssl crt /etc/site.pem alpn h2
    `,
  );
});

test('a server has what default-server gives it', () => {
  expectHints(
    'report: { missing: server.check }',
    `
    backend app
      ⟦server⟧ a 10.0.0.1:80
      default-server check inter 2s
      server b 10.0.0.2:80
      ⟦server⟧ c 10.0.0.3:80 no-check
    `,
  );
  expectHints(
    'when: { has: server.inter, below: 3s }\nreport: { has: server.address, matches: "^10" }',
    `
    backend app
      default-server check inter 2s
      server b ⟦10.0.0.2:80⟧
    `,
  );
});

test('several global sections are one', () => {
  expectHints('report: { missing: global.maxconn }', 'global\n  daemon\nglobal\n  maxconn 5\n');
  expectHints('report: { missing: global.nbthread }', '⟦global⟧\n  daemon\nglobal\n  maxconn 5\n');
});

test('set adds a line next to its kin, in the indentation of the section', () => {
  expectFixed(
    'report: { missing: defaults.timeout http-request }\nfix: { set: "defaults.timeout http-request=10s" }',
    `
    defaults
    \tmode http
    \ttimeout client 30s # idle
    \tmaxconn 100
    `,
    `
    defaults
    \tmode http
    \ttimeout client 30s # idle
    \ttimeout http-request 10s
    \tmaxconn 100
    `,
  );
});

test('set changes the line that is there, and takes back a no', () => {
  expectFixed(
    'report: { missing: frontend.option dontlognull }\nfix: { set: "frontend.option dontlognull=" }',
    'frontend a\n  bind :80\n  no option dontlognull # quiet\n',
    'frontend a\n  bind :80\n  option dontlognull # quiet\n',
  );
});

test('replace gives another value', () => {
  expectFixed(
    'report: { has: global.maxconn, above: 1000 }\nfix: { replace: 500 }',
    'global\n  maxconn 4000 # all\n  daemon\n',
    'global\n  maxconn 500 # all\n  daemon\n',
  );
});

test('remove takes the line, but keeps a comment', () => {
  const lines = 'report: { has: defaults.option httpclose }\nfix: { remove: defaults.option httpclose }';
  expectFixed(lines, 'defaults\n  option httpclose\n  mode http\n', 'defaults\n  mode http\n');
  expectFixed(
    lines,
    'defaults\n  option httpclose # old\n  mode http\n',
    'defaults\n   # old\n  mode http\n',
  );
});

test('options of bind and server lines are set, replaced and removed in their line', () => {
  expectFixed(
    'report: { missing: server.check }\nfix: { set: "server.check=true" }',
    'backend b\n  server a 10.0.0.1:80 # one\n  server c 10.0.0.2:80 no-check weight 5\n',
    'backend b\n  server a 10.0.0.1:80 check # one\n  server c 10.0.0.2:80 check weight 5\n',
  );
  expectFixed(
    'report: { has: server.inter, below: 1s }\nfix: { replace: 2s }',
    'backend b\n  server a 10.0.0.1:80 check inter 100ms fall 2\n',
    'backend b\n  server a 10.0.0.1:80 check inter 2s fall 2\n',
  );
  expectFixed(
    'report: { has: bind.npn }\nfix: { remove: bind.npn }',
    'frontend f\n  bind :443 ssl npn spdy/3 crt /a.pem\n',
    'frontend f\n  bind :443 ssl crt /a.pem\n',
  );
});

test('a keyword that has no place in the section is never written', () => {
  const [finding] = findings(
    'report: { missing: frontend.maxconn }\nfix: { set: "frontend.balance=roundrobin" }',
    'frontend a\n  bind :80\n',
  );
  expect(finding?.fixes).toEqual([]);
});
