// Which files are HAProxy configurations, by name and by content.

import type { Detection } from '../../core/language.ts';

/** Names of other programs' files that end in `.cfg` or `.conf` as well. */
const FOREIGN = /(?:^|\/)(?:setup|ansible|tox|grub|syslinux|isolinux|extlinux|zoo|server|pytest|mypy)\.cfg$/;
const SECTION =
  /^(global|defaults|frontend|backend|listen|peers|resolvers|userlist|mailers|cache|ring|log-forward|http-errors|crt-store)(?:[ \t]+[^\s=:{(]+){0,3}[ \t]*(?:#.*)?$/;
const STATEMENT =
  /^[ \t]*(?:no[ \t]+)?(?:acl|backlog|balance|bind|bufsize|chroot|cookie|daemon|default-server|default_backend|errorfile|filter|group|hold|http-(?:request|response|check)|load|log|lua-load|maxconn|mode|monitor-uri|nameserver|nbthread|option|peer|pidfile|redirect|retries|server|server-template|ssl-[a-z-]+|stats|stick|stick-table|tcp-(?:request|response|check)|timeout|tune\.[a-z.-]+|use_backend|user)(?:[ \t]|$)/;
const SCOPE = /^[ \t]*\[[^\]\n]+\][ \t]*$/m;
const SPOE = /^[ \t]*spoe-(?:agent|message|group)[ \t]/m;
const SCRIPT = /^#!/;

export const detection: Detection = {
  languageIds: ['haproxy', 'haproxy-config'],
  certain: ['haproxy*.cfg', '**/haproxy/**/*.cfg'],
  possible: [
    '*.cfg',
    '*.conf',
    '*.cfg.*',
    'haproxy*.{config,template,tmpl,tpl,j2,jinja2,erb,ctmpl,mustache}',
    'haproxy*.{config,conf,template}.*',
  ],
  witness: (text, path) => !FOREIGN.test(path) && !isForeign(text) && kindsOfSections(text) >= 2,
  denies: (text, path) => FOREIGN.test(path) || isForeign(text),
  editorId: () => 'haproxy-config',
};

/** A configuration of the SPOE filter, an INI file, a script with a configuration inside. */
const isForeign = (text: string): boolean =>
  SCRIPT.test(text) || ((SPOE.test(text) || SCOPE.test(text)) && kindsOfSections(text) === 0);

/** How many different section keywords stand at the start of a line with a matching statement below. */
function kindsOfSections(text: string): number {
  const kinds = new Set<string>();
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const found = SECTION.exec(line)?.[1];
    if (found) section = found;
    else if (section && STATEMENT.test(line)) kinds.add(section);
  }
  return kinds.size;
}
