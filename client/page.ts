// Notes and rules as HTML pages. Pure text in, text out; the panel that shows them is note-view.ts.

import MarkdownIt from 'markdown-it';
import type { NoteDocument, RuleDocument } from '../server/protocol.ts';
import { COMMAND, type Command, commandLink } from './commands.ts';
import { STYLE } from './page-style.ts';

/** What surrounds a page. */
export interface PageFrame {
  /** Allows the page's own style and no other. */
  readonly nonce: string;
  readonly hasBack: boolean;
}

/** How well a note has aged, in words. */
const STATUS: Readonly<Record<NoteDocument['status'], string>> = {
  current: 'Still holds',
  dated: 'Holds in part: see “Still true?”',
  historical: 'Of historical interest',
};

const FIXES: Readonly<Record<RuleDocument['fix'], string>> = {
  none: 'no automatic fix',
  safe: 'with a safe fix',
  ask: 'with a fix to choose',
};

export function notePage(note: NoteDocument, frame: PageFrame): string {
  const { slug, title, date, status, tags, source, body, related, rules, hints, file } = note;
  const facts = [date && escapeHtml(readableDate(date)), `<span class="${status}">${STATUS[status]}</span>`];
  const own = file === undefined ? '' : `Note of your team: ${anchor(COMMAND.editNote, slug, 'edit')}`;
  return page(title, frame, [
    `<p class="facts">${[...facts, own].filter(Boolean).join(' · ')}</p>`,
    source
      ? `<p class="facts">Source: <a href="${escapeHtml(source)}">${escapeHtml(short(source))}</a></p>`
      : '',
    tagList(tags),
    renderMarkdown(body),
    linkList(
      'Rules that rest on this note',
      rules.map(({ rule, title: name }) => anchor(COMMAND.openRule, rule, name)),
    ),
    linkList(
      'Hints that this note raises',
      hints.map(
        ({ severity, message }) => `<span class="${severity}">${severity}</span> ${escapeHtml(message)}`,
      ),
    ),
    rules.length + hints.length === 0
      ? ''
      : `<p>${anchor(COMMAND.seeHints, slug, 'See where they are found')}</p>`,
    linkList(
      'Related notes',
      related.map(({ slug, title: name }) => anchor(COMMAND.openNote, slug, name)),
    ),
  ]);
}

export function rulePage(document: RuleDocument, frame: PageFrame): string {
  const { rule, title, severity, fix, aliases, source, body, notes } = document;
  const also = aliases.length > 0 ? `also known as ${aliases.map(code).join(', ')}` : '';
  const facts = [code(rule), `<span class="${severity}">${severity}</span>`, FIXES[fix], also];
  return page(title, frame, [
    `<p class="facts">${facts.filter(Boolean).join(' · ')}</p>`,
    renderMarkdown(body),
    linkList(
      'Notes behind this rule',
      notes.map(({ slug, title: name }) => anchor(COMMAND.openNote, slug, name)),
    ),
    source
      ? `<p class="facts">Reference: ${/^https?:/.test(source) ? web(source) : escapeHtml(source)}</p>`
      : '',
  ]);
}

/** What stands behind a code lens. Shape: `details` is Markdown; its first heading stands below the title. */
export const detailsPage = (title: string, details: string, frame: PageFrame): string =>
  page(title, frame, [renderMarkdown(details.replace(/^# /, '## '))]);

/** A page for an address that leads nowhere, such as that of a note which has been removed. */
export const unknownPage = (name: string, frame: PageFrame): string =>
  page('Nothing here', frame, [
    `<p>Ops Hints knows nothing by the name ${code(name)}. <a href="${commandLink(COMMAND.searchNotes)}">Search the notes</a></p>`,
  ]);

function page(title: string, { nonce, hasBack }: PageFrame, parts: readonly string[]): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
${hasBack ? `<nav><a href="${commandLink(COMMAND.back)}">← Back</a></nav>` : ''}
<main>
<h1>${escapeHtml(title)}</h1>
${parts.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>`;
}

const anchor = (command: Command, word: string, text: string): string =>
  `<a href="${commandLink(command, word)}">${escapeHtml(text)}</a>`;

const web = (address: string): string => `<a href="${escapeHtml(address)}">${escapeHtml(short(address))}</a>`;

const linkList = (heading: string, links: readonly string[]): string =>
  links.length === 0
    ? ''
    : `<h2>${heading}</h2>\n<ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;

const tagList = (tags: readonly string[]): string =>
  tags.length === 0
    ? ''
    : `<p class="tags">${tags.map((tag) => anchor(COMMAND.searchNotes, `#${tag} `, tag)).join(' ')}</p>`;

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

/** An address as people read it, without its scheme. */
const short = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

/** `2015-03-24` as `24 March 2015`, `2015-03` as `March 2015`; two dates with a dash between. */
function readableDate(date: string): string {
  return date.split('/').map(readableDay).join(' – ');
}

function readableDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(Date.UTC(year, month - 1, day ?? 1));
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Renders a note's Markdown: raw HTML stays text, and links lead to notes, to rules or to the web only. */
export function renderMarkdown(body: string): string {
  const markdown = new MarkdownIt({ html: false });
  // Asked in this order; a link that is not valid stays text.
  markdown.normalizeLink = (href) => linkTarget(href) ?? '';
  markdown.validateLink = (href) => href !== '';
  // Pictures would need the web; their text says what they show.
  markdown.disable('image');
  markdown.renderer.rules.fence = (tokens, index) => fence(tokens[index]?.content ?? '');
  return markdown.render(body);
}

function linkTarget(href: string): string | undefined {
  const [, scheme, rest = ''] = /^(note|rule|https?):(.+)$/i.exec(href) ?? [];
  if (scheme === undefined) return undefined;
  if (scheme === 'note') return commandLink(COMMAND.openNote, rest);
  return scheme === 'rule' ? commandLink(COMMAND.openRule, rest) : href;
}

/** In a rule's examples a comment line `# found: <rule>` claims the next line; people see that line marked. */
function fence(content: string): string {
  const lines = content.replace(/\n$/, '').split('\n');
  const shown = lines.flatMap((line, index) => {
    if (isClaim(line)) return [];
    const text = escapeHtml(line);
    return [isClaim(lines[index - 1] ?? '') ? `<mark>${text}</mark>` : text];
  });
  return `<pre><code>${shown.join('\n')}</code></pre>\n`;
}

const isClaim = (line: string): boolean => /^\s*# found: /.test(line);
