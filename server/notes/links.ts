// Where notes and rule pages can be opened: on the web, or by a command of the editor. All their addresses are made here.

import type { Knowledge } from '../core/knowledge.ts';
import { ownAddress } from './compose.ts';

const REPOSITORY = 'ops-hints/ops-hints';
const KNOWLEDGE = `https://github.com/${REPOSITORY}/blob/main/knowledge`;

/** Addresses of one kind. */
export interface Links {
  readonly note: (slug: string) => string;
  readonly rule: (id: string) => string;
}

export interface TextLinks extends Links {
  /** A search of the notes for a term, `<language>:<name>`. */
  readonly search: (term: string) => string;
}

/** Addresses of what we know, in the style that a client understands. */
export interface LinkStyle {
  /** For text that people read, such as hovers. */
  readonly inText: TextLinks;
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

function searchPage(term: string): string {
  const query = `repo:${REPOSITORY} path:knowledge/notes ${partsOf(term).name}`;
  return `https://github.com/search?type=code&q=${withoutParentheses(encodeURIComponent(query))}`;
}

/** For any client: pages on the web. What is known may change, so it is asked for each address. */
export function webLinks(knower: { readonly knowledge: Knowledge }): LinkStyle {
  const web: TextLinks = {
    note: (slug) => notePage(slug, knower.knowledge),
    rule: rulePage,
    search: searchPage,
  };
  return { inText: web, onFinding: web };
}

/** For a client that has our commands and shows our pages. Editors run no command from a finding's rule id. */
export const editorLinks: LinkStyle = {
  inText: {
    note: (slug) => command('opsHints.openNote', slug),
    rule: (id) => command('opsHints.openRule', id),
    search: (term) => command('opsHints.searchNotes', queryFor(term)),
  },
  onFinding: {
    note: (slug) => `ops-hints:/notes/${encodeURI(slug)}`,
    rule: (id) => `ops-hints:/rules/${encodeURI(id)}`,
  },
};

/** Some terms are everyday words, such as `FROM`: asked of their own language's notes, they find less else. */
function queryFor(term: string): string {
  const { language, name } = partsOf(term);
  return `${name} language:${language}`;
}

function partsOf(term: string): { readonly language: string; readonly name: string } {
  const colon = term.indexOf(':');
  return { language: term.slice(0, Math.max(colon, 0)), name: term.slice(colon + 1) };
}

const command = (name: string, argument: string): string =>
  `command:${name}?${withoutParentheses(encodeURIComponent(JSON.stringify([argument])))}`;

/** Parentheses would end a Markdown link. */
const withoutParentheses = (address: string): string =>
  address.replace(/[()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
