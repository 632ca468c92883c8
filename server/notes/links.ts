// Where notes and rule pages can be opened: on the web, or by a command of the editor. All their addresses are made here.

import type { Knowledge } from '../core/knowledge.ts';
import { ownAddress } from './compose.ts';

const KNOWLEDGE = 'https://github.com/ops-hints/ops-hints/blob/main/knowledge';

/** Addresses of one kind. */
export interface Links {
  readonly note: (slug: string) => string;
  readonly rule: (id: string) => string;
}

/** Addresses of what we know, in the style that a client understands. */
export interface LinkStyle {
  /** For text that people read, such as hovers. */
  readonly inText: Links;
  /** For the rule id that is shown with a finding. */
  readonly onFinding: Links;
}

const builtInPage = (slug: string): string => `${KNOWLEDGE}/notes/${encodeURIComponent(slug)}.md`;

/** Shape: `id` is `<language>/<rule>`. */
export function rulePage(id: string): string {
  const [language = '', rule = ''] = id.split('/');
  return `${KNOWLEDGE}/${encodeURIComponent(language)}/rules/${encodeURIComponent(rule)}.md`;
}

/** The page of a built-in note, or the file of a team's own one. */
export function notePage(slug: string, knowledge: Knowledge): string {
  const note = knowledge.note(slug);
  return (note && ownAddress(note)) ?? builtInPage(slug);
}

/** For any client: pages on the web. What is known may change, so it is asked for each address. */
export function webLinks(knower: { readonly knowledge: Knowledge }): LinkStyle {
  const web: Links = { note: (slug) => notePage(slug, knower.knowledge), rule: rulePage };
  return { inText: web, onFinding: web };
}

/** For a client that has our commands and shows our pages. Editors run no command from a finding's rule id. */
export const editorLinks: LinkStyle = {
  inText: {
    note: (slug) => command('opsHints.openNote', slug),
    rule: (id) => command('opsHints.openRule', id),
  },
  onFinding: {
    note: (slug) => `ops-hints:/notes/${encodeURI(slug)}`,
    rule: (id) => `ops-hints:/rules/${encodeURI(id)}`,
  },
};

const command = (name: string, argument: string): string =>
  `command:${name}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, percentEncoded)}`;

/** Parentheses would end a Markdown link. */
const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;
