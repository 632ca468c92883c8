// Lines for HTTP in proxies that pass bytes on.
// Source: the program's warnings about settings that need HTTP mode.

import { whole } from '../../../core/rule.ts';
import { isDisabled, modeOf } from '../inheritance.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, nameOf, type Section, type Statement } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
  readonly title: string;
}

/** What the program warns about. Other settings of HTTP are ignored as well, and do no harm where they stand. */
const WARNED: readonly string[] = [
  'http-request',
  'http-response',
  'http-after-response',
  'redirect',
  'monitor-uri',
  'cookie',
  'option forwardfor',
  'stats enable',
];

/** A rule that is written and never asked. */
export const httpSettingIgnored = whole<HaproxyModel, Found>({
  id: 'haproxy/http-setting-ignored',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ keyword, title }) =>
    `HAProxy ignores "${keyword}" here: ${title} is in mode tcp, where no requests are read.`,
  check(model, report) {
    // A rule may hand a connection over to HTTP.
    if (
      model.own.ask('switched modes', ({ section }) => switchesIn(section), ['tcp-request content']).length >
      0
    )
      return;
    for (const section of model.own.sections) {
      if (!isTcp(section, model)) continue;
      const lines = WARNED.flatMap((keyword) => section.of(keyword)[0] ?? []).filter(isCertain);
      for (const { keyword, keywordRange } of lines)
        reportFrom(section, model, report)(keywordRange, { keyword, title: nameOf(section) });
    }
  },
});

const isCertain = ({ conditional, prefix }: Statement): boolean => !conditional && !prefix;

const switchesIn = (section: Section | undefined): readonly Statement[] =>
  section?.of('tcp-request content').filter(({ args }) => args[0]?.text === 'switch-mode') ?? [];

function isTcp(section: Section, { own }: HaproxyModel): boolean {
  const lineage = own.lineages.get(section);
  return isProxy(section) && lineage?.complete === true && !isDisabled(lineage) && modeOf(lineage) === 'tcp';
}
