// Markdown for a terminal: headings bold, code plain, links with their target, words wrapped.
// It renders what notes, pages and hovers use, not all of Markdown.

import { harmless, type Style } from './style.ts';
import { wrap } from './wrap.ts';

export interface Rendering {
  readonly style: Style;
  /** Columns to wrap at; lines stay whole without it. */
  readonly width: number | undefined;
}

const FENCE = /^ {0,3}(`{3,})/;
const HEADING = /^#{1,6} +(.*)$/;
const ITEM = /^( *)([-*]|\d+\.) +(.*)$/;

/** Lines of one kind that belong together. */
interface Block {
  readonly kind: 'code' | 'heading' | 'item' | 'paragraph' | 'table';
  readonly lines: string[];
  /** Text in front of an item's first line. */
  readonly bullet: string;
}

/** Renders a document; it ends with one line end. */
export function renderMarkdown(markdown: string, rendering: Rendering): string {
  let previous: Block | undefined;
  let text = '';
  for (const block of blocksOf(markdown)) {
    const apart = previous && !(previous.kind === 'item' && block.kind === 'item');
    text += `${apart ? '\n' : ''}${renderBlock(block, rendering)}\n`;
    previous = block;
  }
  return text;
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split(/\r?\n/).map((line) => harmless(line.replaceAll('\t', '  ')));
  let open: Block | undefined;
  let fence: string | undefined;
  for (const line of lines) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark === fence) fence = undefined;
      else open?.lines.push(line);
      continue;
    }
    const block = mark === undefined ? startOf(line, open) : start('code', []);
    if (block && block !== open) blocks.push(block);
    open = block;
    fence = mark;
  }
  return blocks;
}

/** The block that a line outside of code opens or goes on with; none for an empty line. */
function startOf(line: string, open: Block | undefined): Block | undefined {
  if (line.trim() === '') return undefined;
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined) return start('heading', [heading]);
  const [, indent = '', mark, item = ''] = ITEM.exec(line) ?? [];
  if (mark !== undefined) return start('item', [item], `${indent}${mark} `);
  const kind = line.startsWith('|') ? 'table' : 'paragraph';
  const goesOn = open && (open.kind === kind || (open.kind === 'item' && kind === 'paragraph'));
  if (!goesOn) return start(kind, [line]);
  open.lines.push(line.trim());
  return open;
}

const start = (kind: Block['kind'], lines: string[], bullet = ''): Block => ({ kind, lines, bullet });

function renderBlock({ kind, lines, bullet }: Block, { style, width }: Rendering): string {
  if (kind === 'code') return codeLines(lines, style).join('\n');
  if (kind === 'heading') return style.bold(inline(lines.join(' '), style));
  if (kind === 'table') return lines.map((line) => inline(line, style)).join('\n');
  const margin = ' '.repeat(bullet.length);
  const wrapped = wrap(inline(lines.join(' '), style), width && width - margin.length);
  return wrapped.map((line, index) => (index === 0 ? bullet : margin) + line).join('\n');
}

/** In a rule's examples a comment claims the line behind it; people see that line marked. */
const CLAIM = /^\s*# found: /;

const codeLines = (lines: readonly string[], style: Style): string[] =>
  lines.flatMap((line, index) => {
    if (CLAIM.test(line)) return [];
    const claimed = CLAIM.test(lines[index - 1] ?? '');
    return [`${claimed ? style.yellow('  > ') : '    '}${line}`.trimEnd()];
  });

const INLINE =
  /(?<fence>`+)(?<code>.+?)\k<fence>(?!`)|\[(?<label>(?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?<target>(?:[^()\s]|\([^()]*\))*)\)|\*\*(?<bold>.+?)\*\*|\\(?<escaped>[!-/:-@[-`{-~])/g;

const inline = (text: string, style: Style): string =>
  text.replace(INLINE, (...parts) => {
    const { code, label, target, bold, escaped } = parts.at(-1) as Readonly<
      Record<string, string | undefined>
    >;
    if (code !== undefined) return style.cyan(code.trim());
    if (label !== undefined) return link(inline(label, style), label, target ?? '', style);
    if (bold !== undefined) return style.bold(inline(bold, style));
    return escaped ?? '';
  });

/** A link that already shows its target needs no second mention. */
function link(text: string, label: string, target: string, style: Style): string {
  const place = target.replace(/^(note|rule):/, '$1 ');
  return place.endsWith(label.replaceAll('`', '')) ? text : `${text} ${style.dim(`(${place})`)}`;
}
