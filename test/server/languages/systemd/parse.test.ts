// Lines of unit files → nodes: continuation, comments, sections, and that nothing is ever lost.

import { describe, expect, test } from 'vitest';
import { applyEdits, contains, SourceText, touches } from '../../../../server/core/text.ts';
import type { Directive, UnitNode } from '../../../../server/languages/systemd/nodes.ts';
import { parseNodes } from '../../../../server/languages/systemd/parse.ts';
import { analyse, engine } from '../../../harness/findings.ts';
import { noise } from '../../../harness/noise.ts';

const parse = (text: string): UnitNode[] => parseNodes(new SourceText(text));
const kinds = (text: string): string[] => parse(text).map(({ kind }) => kind);
const directives = (text: string): Directive[] =>
  parse(text).filter((node): node is Directive => node.kind === 'directive');
const values = (text: string): string[] => directives(text).map(({ name, value }) => `${name}=${value.text}`);

const KAFKA = `# broker
[Unit]
Description=Kafka 😀 broker
After=network-online.target

[Service]
Environment="KAFKA_HEAP_OPTS=-Xms4g -Xmx4g" LOG_DIR=/var/log/kafka
ExecStartPre=-/bin/mkdir -p /var/log/kafka ; /bin/true
ExecStart=@/usr/bin/java kafka $KAFKA_HEAP_OPTS \\
  # the class comes last
  -Dlog=\${LOG_DIR} \\
\t; another remark
  kafka.Kafka '/etc/kafka/%i.properties' "a \\"b\\" \\x41"
Restart=on-failure

[Install]
WantedBy=multi-user.target
`;
const TEMPLATE = `[Service]
{% if patroni_debug %}
Environment=DEBUG={{ level | default("1 2") }}
{% endif %}
ExecStart=@bindir@/patroni --name {{ name }} \\
{% for node in nodes %}
  --peer {{ node }} \\
{% endfor %}
  /etc/patroni.yml
User=<%= @user %>
`;

describe('continuation', () => {
  test('a backslash at the end of the line joins the next one with a space', () => {
    expect(values('[Service]\nExecStart=/a \\\n  b\n')).toEqual(['ExecStart=/a    b']);
  });

  test('comment lines in between are skipped and remembered', () => {
    const [start] = directives('[Service]\nExecStart=/a \\\n# one\n  ; two\nb\nUser=c\n');
    expect(start?.value.text).toBe('/a  b');
    expect(start?.comments.length).toBe(2);
  });

  test('a blank behind the backslash, or a second backslash, ends the line', () => {
    expect(values('[Service]\nA=1 \\ \nB=2\\\\\nC=3\n')).toEqual(['A=1 \\', 'B=2\\\\', 'C=3']);
  });

  test('an empty line ends it', () => {
    expect(values('[Service]\nA=1 \\\n\nB=2\n')).toEqual(['A=1', 'B=2']);
  });

  test('the end of the file ends it', () => {
    expect(values('[Service]\nA=1 \\')).toEqual(['A=1']);
  });

  test('works the same with CRLF', () => {
    expect(values('[Service]\r\nA=1 \\\r\n  2\r\nB=3\r\n')).toEqual(['A=1    2', 'B=3']);
  });
});

describe('lines', () => {
  test('a comment is one only at the start of a line', () => {
    expect(kinds('# a\n  ; b\n[Unit]\nA=1 # no comment\n')).toEqual([
      'comment',
      'comment',
      'section',
      'directive',
    ]);
    expect(values('[Unit]\nA=1 # no comment\n')).toEqual(['A=1 # no comment']);
  });

  test('a header with something behind it, a line without = and one without a name are malformed', () => {
    const faults = parse('[Unit] # x\nAfter\n=1\n').map((node) => node.kind === 'malformed' && node.fault);
    expect(faults).toEqual(['header-broken', 'equals-missing', 'name-missing']);
  });

  test('a directive in front of the first section has none', () => {
    expect(directives('A=1\n[Unit]\nB=2\n').map(({ section }) => section)).toEqual([undefined, 'Unit']);
  });

  test('blanks around name, sign and value do not count', () => {
    const text = '[Unit]\n\tAfter \t=  a b \t\n';
    const [after] = directives(text);
    expect(after && text.slice(after.nameRange.start, after.nameRange.end)).toBe('After');
    expect(after && text.slice(after.value.extent.start, after.value.extent.end)).toBe('a b');
  });

  test('a byte order mark belongs to no name', () => {
    expect(parse('\uFEFF[Unit]\nA=1').map((node) => node.kind === 'section' && node.name)).toEqual([
      'Unit',
      false,
    ]);
  });

  test('template code is neither a directive nor a fault', () => {
    expect(kinds(TEMPLATE).filter((kind) => kind === 'malformed')).toEqual([]);
    expect(values(TEMPLATE).map((value) => value.split('=')[0])).toEqual([
      'Environment',
      'ExecStart',
      'User',
    ]);
  });

  test('template code over several lines is one node', () => {
    expect(kinds('{#\n a = b\n#}\n[Service]\nUser=x\n')).toEqual(['template', 'section', 'directive']);
  });
});

describe('whatever the text', () => {
  const texts = [...noise(20150410, [KAFKA, TEMPLATE, KAFKA.replaceAll('\n', '\r\n'), `\uFEFF${KAFKA}`])];

  test('the nodes join up to the whole of it', () => {
    for (const text of texts) {
      let at = 0;
      for (const { extent } of parse(text)) {
        expect(extent.start).toBe(at);
        expect(extent.end).toBeGreaterThan(at);
        at = extent.end;
      }
      expect(at).toBe(text.length);
    }
  });

  test('every range lies inside of its node', () => {
    for (const text of texts) {
      for (const node of directives(text)) {
        expect(node.extent.start).toBeLessThanOrEqual(node.nameRange.start);
        expect(node.nameRange.end).toBeLessThanOrEqual(node.value.extent.start);
        expect(node.value.extent.end).toBeLessThanOrEqual(node.extent.end);
      }
    }
  });

  test('rules, hovers and features come to an end without a failure', () => {
    const systemd = engine().languages.find(({ id }) => id === 'systemd');
    for (const text of texts.filter((_, index) => index % 7 === 0)) {
      if (!systemd) throw new Error('There is no systemd language.');
      const analysis = engine().analyse({ path: 'kafka.service', text }, systemd, {});
      expect(analysis.findings.filter(({ rule }) => rule.startsWith('ops-hints/'))).toEqual([]);
      const middle = Math.floor(text.length / 2);
      analysis.hover(middle);
      const [host] = analysis.files;
      if (!host) throw new Error('The unit was not opened.');
      const { comments, symbols, folds, links, names, complete } = host.features;
      for (const { range } of complete(middle)) expect(touches(range, middle)).toBe(true);
      for (const { range, selection } of symbols()) expect(contains(range, selection)).toBe(true);
      for (const range of comments()) expect(text.slice(range.start, range.end)).toMatch(/^[#;]/);
      for (const { range } of [...folds(), ...links(), ...names()])
        expect(range.start).toBeLessThan(range.end);
      for (const group of host.terms().groups()) {
        for (const { key, range } of group.terms)
          expect([key.startsWith(group.prefix), range.end > 0]).toEqual([true, true]);
        applyEdits(text, group.set(`${group.prefix}User`, 'kafka') ?? []);
      }
    }
  });

  test('a placeholder keeps its place in the file', () => {
    const [, , start] = directives(TEMPLATE);
    expect(start?.name).toBe('User');
    expect(analyse('patroni.service.j2', TEMPLATE).findings).toEqual([]);
  });
});
