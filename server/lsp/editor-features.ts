// The list of features that languages may offer editors. A new one is one file and one line here.

import { codeLenses } from './code-lenses.ts';
import { completion } from './completion.ts';
import { documentLinks } from './document-links.ts';
import type { EditorFeature } from './editor-feature.ts';
import { formatting } from './formatting.ts';
import { inlayHints } from './inlay-hints.ts';
import { names } from './names.ts';
import { folding, outline } from './outline.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';

export const EDITOR_FEATURES: readonly EditorFeature[] = [
  completion,
  outline,
  folding,
  documentLinks,
  names,
  inlayHints,
  semanticTokens,
  signatureHelp,
  formatting,
  codeLenses,
];
