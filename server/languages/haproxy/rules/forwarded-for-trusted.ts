// X-Forwarded-For that is taken over from whoever connects.
// Source: manual, 4.2 "option forwardfor"; RFC 7239, 8.1 "Header Validity and Integrity".

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, type Lineage, type Section, type Statement } from '../nodes.ts';
import { placed, reportFrom } from '../section-rule.ts';

interface Found {
  readonly header: string;
}

const FORWARD: readonly string[] = ['option forwardfor'];

/** With `if-none`, the first to write the header decides, and that can be the client. */
export const forwardedForTrusted = whole<HaproxyModel, Found>({
  id: 'haproxy/forwarded-for-trusted',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ header }) =>
    `With if-none, a client that sends ${header} itself is taken at its word: servers see the address that it invents.`,
  check(model, report) {
    const { own } = model;
    const seen = new Set<Statement>();
    for (const section of own.sections) {
      const lineage = own.lineages.get(section);
      if (!lineage?.complete || !isProxy(section) || section.kind === 'backend') continue;
      const option = lineage.setting(FORWARD);
      const holder = option && lineage.holderOf(option);
      if (!option || !holder || seen.has(option) || option.conditional || option.prefix) continue;
      const word = option.args.find(({ text }) => text === 'if-none');
      const header = headerOf(option);
      if (!word || !header || isBehindProxy(section) || settles(lineage, header)) continue;
      seen.add(option);
      const related =
        holder === section
          ? []
          : [{ range: placed(section, section.header.keyword.range, model), message: 'Takes it over.' }];
      reportFrom(holder, model, report)(word.range, { header }, { related });
    }
  },
});

/** The name that `header` gives, else the usual one; nothing where it is not known. */
function headerOf({ args }: Statement): string | undefined {
  const at = args.findIndex(({ text }) => text === 'header');
  if (args.some(({ opaque }) => opaque)) return undefined;
  return at < 0 ? 'X-Forwarded-For' : args[at + 1]?.text;
}

/** Listeners that only a proxy in front can speak to. */
const isBehindProxy = ({ binds }: Section): boolean =>
  binds.length === 0 ||
  binds.every(
    ({ address, options, open }) =>
      open ||
      !address ||
      address.opaque ||
      /^(?:127\.|\[?::1|localhost:|unix@|abns@|fd@|\/)/.test(address.text) ||
      options.some(({ name }) => name === 'accept-proxy'),
  );

/** A rule of its own removes, sets or asks for the header. */
const settles = ({ sections }: Lineage, header: string): boolean =>
  sections.some((section) =>
    section
      .of('http-request')
      .some(({ args }) => args.some(({ text }) => text.toLowerCase().includes(header.toLowerCase()))),
  );
