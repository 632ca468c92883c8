// Definitions and uses of names, with the scopes that HAProxy gives them.

import { expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

/** Expects that the name under the cursor ▮ is used at the marked places and nowhere else. */
function expectUses(marked: string): void {
  const { text, ranges, cursor = 0 } = readMarks(marked);
  const uses = analyse('haproxy.cfg', text).files[0]?.features.names() ?? [];
  const name = uses.find(({ range }) => range.start <= cursor && cursor <= range.end)?.name;
  const found = uses.filter((each) => each.name === name).map(({ range }) => range);
  const show = ({ start, end }: { start: number; end: number }) => `${start} ${text.slice(start, end)}`;
  expect(found.sort((a, b) => a.start - b.start).map(show)).toEqual(ranges.map(show));
}

test('a backend is used by routes, tables and tracked servers, but not by a frontend of its name', () => {
  expectUses(`
    frontend app
      use_backend ⟦app⟧ if { path / }
      default_backend "⟦a▮pp⟧"
      http-request track-sc0 src table ⟦app⟧
    backend ⟦app⟧
      server a 10.0.0.1:80
    backend other
      server b 10.0.0.1:81 track ⟦app⟧/a
  `);
});

test('a listen section can be routed to', () => {
  expectUses(`
    frontend www
      default_backend ⟦▮app⟧
    listen ⟦app⟧
      bind :81
  `);
});

test('an ACL belongs to its section; several lines of one name are one ACL', () => {
  expectUses(`
    frontend one
      acl ⟦is_▮api⟧ path_beg /api
      acl ⟦is_api⟧ hdr(host) api.example.org
      http-request deny if !⟦is_api⟧ or ⟦is_api⟧
    frontend two
      acl is_api path_beg /other
      http-request deny if is_api
  `);
});

test('an ACL of named defaults is used where they are taken over', () => {
  expectUses(`
    defaults base
      acl ⟦local⟧ src 10.0.0.0/8
    frontend www from base
      http-request deny unless ⟦loc▮al⟧
  `);
});

test('a server belongs to its backend', () => {
  expectUses(`
    backend one
      server ⟦a⟧ 10.0.0.1:80
      use-server ⟦a▮⟧ if { path / }
    backend two
      server a 10.0.0.1:80
      server b 10.0.0.1:81 track one/⟦a⟧
  `);
});

test('resolvers, peers and caches are used by lines of other sections', () => {
  expectUses(`
    resolvers ⟦dn▮s⟧
      nameserver one 10.0.0.2:53
    backend app
      default-server resolvers ⟦dns⟧
      server a app.example.org:80 resolvers ⟦dns⟧
  `);
  expectUses(`
    cache ⟦pages⟧
      total-max-size 4
    frontend www
      http-request cache-use ⟦pages⟧
      http-response cache-store ⟦▮pages⟧
  `);
});

test('a name that no line of the file defines is left alone, and so is one that is not known yet', () => {
  const text = 'frontend a\n  default_backend elsewhere\n  use_backend "${POOL}" if { path / }\n';
  const uses = analyse('haproxy.cfg', text).files[0]?.features.names() ?? [];
  expect(uses.map(({ name }) => name)).toEqual(['frontend a']);
});

test('a new name has to be one that HAProxy takes', () => {
  const [use] = analyse('haproxy.cfg', 'backend a\n').files[0]?.features.names() ?? [];
  expect(['api-v2.eu:1', 'two words', 'if', ''].map((name) => use?.accepts?.(name))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('users and groups belong to their userlist', () => {
  expectUses(`
    userlist staff
      group ops users ⟦ali▮ce⟧,bob
      user ⟦alice⟧ password a
      user bob password b groups ops
    userlist guests
      user alice password c
  `);
});
