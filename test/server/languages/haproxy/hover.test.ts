// What a hover or a look-up by name says about keywords, options, actions, times and names.

import { describe, expect, test } from 'vitest';
import { engine, hoverAt } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

/** The hover at ▮; its range has to be the marked one. */
function hover(marked: string, targets = {}) {
  const { text, ranges } = readMarks(marked);
  const found = hoverAt('haproxy.cfg', marked.replace(/[⟦⟧]/g, ''), targets);
  expect(found && text.slice(found.range.start, found.range.end)).toBe(
    ranges[0] && text.slice(ranges[0].start, ranges[0].end),
  );
  return found;
}

describe('hover', () => {
  test('of a keyword tells its argument, where it goes, its manual page, and brings the notes on it', () => {
    const found = hover('defaults\n    ⟦time▮out client⟧ 30s\n', { haproxy: '2.6' });
    expect(found?.term).toBe('haproxy:timeout client');
    expect(found?.markdown).toContain('**`timeout client`** `<timeout>` — keyword');
    expect(found?.markdown).toContain('Goes in defaults, frontend, listen.');
    expect(found?.markdown).toContain('means milliseconds');
    expect(found?.markdown).toContain('https://docs.haproxy.org/2.6/configuration.html#4.2-timeout%20client');
    expect(found?.notes.map(({ note }) => note.slug)).toContain('internet-scale-services-checklist');
  });

  test('of a removed keyword links the last manual that has it', () => {
    const found = hover('global\n    ⟦nbpr▮oc⟧ 4\n', { haproxy: '3.2' });
    expect(found?.markdown).toContain('deprecated since 2.3, refused since 2.5');
    expect(found?.markdown).toContain('docs.haproxy.org/2.4/');
  });

  test('of an option on a bind or server line', () => {
    const bind = hover('listen web\n    bind :443 ssl ⟦al▮pn⟧ h2\n');
    expect([bind?.term, bind?.markdown]).toEqual([
      'haproxy:bind.alpn',
      expect.stringContaining('**`alpn`** `<protocols>` — bind option'),
    ]);
    expect(hover('backend b\n    server a 10.0.0.1:80 ⟦che▮ck⟧\n')?.term).toBe('haproxy:server.check');
    expect(hover('global\n    stats socket /run/h.sock ⟦expose▮-fd⟧ listeners\n')?.term).toBe(
      'haproxy:bind.expose-fd',
    );
  });

  test('of an action', () => {
    const found = hover('frontend f\n    http-request ⟦set-▮header⟧ X-A b\n');
    expect(found?.term).toBe('haproxy:http-request.set-header');
    expect(hover('frontend f\n    http-request ⟦track-▮sc0⟧ src\n')?.term).toBe(
      'haproxy:http-request.track-sc<N>',
    );
  });

  test.each([
    ['defaults\n    timeout client ⟦30▮s⟧\n', '30s = 30\u00a0000 ms'],
    ['defaults\n    timeout client ⟦50▮000⟧\n', '50000 = 50\u00a0000 ms'],
    ['defaults\n    stats refresh ⟦1▮0⟧\n', '10 = 10\u00a0000 ms'],
    ['backend b\n    server a 10.0.0.1:80 check inter ⟦1▮m⟧\n', '1m = 60\u00a0000 ms'],
    ['backend b\n    stick-table type ip size ⟦1▮m⟧ expire 30s\n', '1m = 1\u00a0048\u00a0576'],
    ['backend b\n    stick-table type ip size 1m expire ⟦30▮s⟧\n', '30s = 30\u00a0000 ms'],
  ])('spells a quantity out: %s', (marked, text) => {
    expect(hover(marked)?.markdown).toContain(text);
  });

  test('of a name tells where it is defined', () => {
    const found = hover('frontend f\n    use_backend ⟦ap▮p⟧ if x\nbackend app\n    server a 10.0.0.1:80\n');
    expect(found?.markdown).toBe('`backend "app"` — line 3, 1 server');
    const acl = hover(
      'frontend f\n    acl admin src 10.0.0.0/8\n    acl admin path /a # b\n    http-request deny if !⟦ad▮min⟧\n',
    );
    expect(acl?.markdown).toBe(
      'ACL `admin`\n\n- line 2: `acl admin src 10.0.0.0/8`\n- line 3: `acl admin path /a`',
    );
    const base = hover('defaults base\n    mode http\nfrontend f from ⟦ba▮se⟧\n    bind :80\n');
    expect(base?.markdown).toBe('`defaults "base"` — line 1');
  });

  test('of a section', () => {
    expect(hover('⟦list▮en⟧ web\n    bind :80\n')?.markdown).toContain('A frontend and a backend in one');
  });

  test.each([
    'backend b\n    # tim▮eout client\n',
    'frontend f\n    use_backend now▮here\n',
    'frontend f\n    http-request deny if unkn▮own\n',
    'frontend f\n    tpyo▮ed 5\n',
    'defaults\n    timeout client "${TIME▮OUT}"\n',
    '▮',
  ])('says nothing where nothing is known: %s', (marked) => {
    expect(hoverAt('haproxy.cfg', marked)?.term ?? '').toBe('');
  });

  test('is exact with a byte order mark, tabs, CRLF and characters of two units', () => {
    const found = hover('\uFEFFdefaults "\u{1F600}"\r\n\ttimeout client\t⟦3▮0s⟧\t# \u{1F600}');
    expect(found?.markdown).toContain('30s = 30\u00a0000 ms');
  });
});

describe('describe', () => {
  test.each([
    'haproxy:timeout client',
    'haproxy:option httpchk',
    'haproxy:bind.alpn',
    'haproxy:server.check',
    'haproxy:http-request',
    'haproxy:http-request.deny',
    'haproxy:acme',
    'haproxy:nbproc',
  ])('%s', (term) => {
    expect(engine().describe(term)).toMatch(/^\*\*`/);
  });

  test('tells what a name means in each section', () => {
    const text = engine().describe('haproxy:user') ?? '';
    expect(text.split('---')).toHaveLength(3);
  });

  test('knows every term that a note speaks of', () => {
    const terms = engine()
      .knowledge.notes.flatMap((note) => note.terms.map(({ term }) => term))
      .filter((term) => term.startsWith('haproxy:'));
    expect(terms.length).toBeGreaterThan(20);
    expect(terms.filter((term) => engine().describe(term) === undefined)).toEqual([]);
  });

  test('of an unknown term is nothing', () => {
    expect(engine().describe('haproxy:bind.nonsense')).toBeUndefined();
    expect(engine().describe('haproxy:')).toBeUndefined();
  });
});

test.each([
  ['acl api pa▮th_beg /api', 'haproxy:path'],
  ['http-request deny if !{ req.h▮dr(host) -i a }', 'haproxy:req.hdr'],
  ['http-request set-header X "%[req.hdr(host),low▮er]"', 'haproxy:lower'],
  ['http-request track-sc0 s▮rc table t', 'haproxy:src'],
])('%s says what the sample is', (line, term) => {
  expect(hoverAt('haproxy.cfg', `frontend www\n  ${line}\n`)?.term).toBe(term);
});

test('a word that only looks like a sample says nothing', () => {
  expect(hoverAt('haproxy.cfg', 'frontend www\n  http-request set-header path s▮rc\n')).toBeUndefined();
});
