// Long texts on the terminal at hand: its colours, and lines no longer than people like to read.

import { type Rendering, renderMarkdown } from './markdown.ts';
import { styleFor } from './style.ts';
import type { Terminal } from './terminal.ts';

const LONGEST_LINE = 100;

export const renderingFor = ({ colour, width }: Terminal): Rendering => ({
  style: styleFor(colour),
  width: width && Math.min(width, LONGEST_LINE),
});

export const readable = (markdown: string, terminal: Terminal): string =>
  renderMarkdown(markdown, renderingFor(terminal));
