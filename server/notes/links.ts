// Where notes and rule pages can be opened: on the web, or by a command of the editor. All their addresses are made here.

const KNOWLEDGE = 'https://github.com/ops-hints/ops-hints/blob/main/knowledge';

/** Addresses of what we know, in one of several styles. */
export interface Links {
  readonly note: (slug: string) => string;
  readonly rule: (id: string) => string;
}

export const notePage = (slug: string): string => `${KNOWLEDGE}/notes/${encodeURIComponent(slug)}.md`;

/** Shape: `id` is `<language>/<rule>`. */
export function rulePage(id: string): string {
  const [language = '', rule = ''] = id.split('/');
  return `${KNOWLEDGE}/${encodeURIComponent(language)}/rules/${encodeURIComponent(rule)}.md`;
}

/** For any client: pages on the web. */
export const webLinks: Links = { note: notePage, rule: rulePage };

/** For a client that has our commands and trusts links to them. */
export const commandLinks: Links = {
  note: (slug) => command('opsHints.openNote', slug),
  rule: (id) => command('opsHints.openRule', id),
};

const command = (name: string, argument: string): string =>
  `command:${name}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, percentEncoded)}`;

/** Parentheses would end a Markdown link. */
const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;
