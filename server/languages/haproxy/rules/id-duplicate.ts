// Numbers that are given to two proxies, or to two servers or listeners of one proxy.
// Source: the program's messages "reuses same custom id" and "custom id … already used".

import { type Report, whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, type OptionLine, type Section, type Word } from '../nodes.ts';
import { placed, reportFrom } from '../section-rule.ts';
import type { SectionContent } from '../section-store.ts';

interface Found {
  readonly what: string;
  readonly id: string;
}

interface Repeated {
  readonly what: string;
  readonly id: Word;
  readonly earlier: Word;
}

/** Statistics and SNMP tell things apart by these numbers. */
export const idDuplicate = whole<HaproxyModel, Found>({
  id: 'haproxy/id-duplicate',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ what, id }) => `The id ${id} is already taken by another ${what}.`,
  check(model, report) {
    // A template may write only one of the two.
    if (model.own.templated) return;
    checkProxies(model, report);
    for (const { content, found } of model.own.ask('repeated ids', repeatedIds, ['id'])) {
      const { section } = content;
      if (!section) continue;
      const say = reportFrom(section, model, report);
      for (const { what, id, earlier } of found) {
        const related = [{ range: placed(section, earlier.range, model), message: 'The first one.' }];
        say(id.range, { what, id: id.text }, { related });
      }
    }
  },
});

function checkProxies(model: HaproxyModel, report: Report<Found>): void {
  const first = new Map<number, { readonly section: Section; readonly id: Word }>();
  for (const { content, found } of model.own.ask('ids of proxies', proxyIds, ['id'])) {
    const { section } = content;
    for (const id of section ? found : []) {
      const earlier = first.get(Number(id.text));
      if (!section) continue;
      if (!earlier) first.set(Number(id.text), { section, id });
      else {
        const range = placed(earlier.section, earlier.id.range, model);
        const related = [{ range, message: 'The first one.' }];
        reportFrom(section, model, report)(id.range, { what: 'proxy', id: id.text }, { related });
      }
    }
  }
}

const proxyIds = ({ section }: SectionContent): readonly Word[] =>
  section && isProxy(section) && !section.header.conditional
    ? section
        .of('id')
        .flatMap(({ args: [id], conditional }) => (id && !conditional && isNumber(id) ? id : []))
    : [];

const isNumber = ({ text, opaque }: Word): boolean => !opaque && /^\d+$/.test(text);

const NONE: readonly never[] = [];

const repeatedIds = ({ section }: SectionContent): readonly Repeated[] =>
  section && isProxy(section)
    ? [
        ...repeatedIn(
          section.servers.filter(({ kind }) => kind === 'server'),
          'server of this section',
        ),
        ...repeatedIn(section.binds, 'listener of this section'),
      ]
    : NONE;

function repeatedIn(lines: readonly OptionLine[], what: string): readonly Repeated[] {
  const repeated: Repeated[] = [];
  const first = new Map<number, Word>();
  for (const { options, statement } of lines) {
    const id = options.find(({ name }) => name === 'id')?.values[0];
    if (!id || statement.conditional || !isNumber(id)) continue;
    const earlier = first.get(Number(id.text));
    if (earlier) repeated.push({ what, id, earlier });
    else first.set(Number(id.text), id);
  }
  return repeated;
}
