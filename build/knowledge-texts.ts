// The module `knowledge:texts` for bundles that cannot read files: every built knowledge file, as text, by its name.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'knowledge';

export const knowledgeTexts = (folder: string): Plugin => ({
  name: 'knowledge-texts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^knowledge:texts$/ }, ({ path }) => ({ path, namespace: NAMESPACE }));
    onLoad({ filter: /./, namespace: NAMESPACE }, () => ({
      // As one default export: esbuild would otherwise make a variable of every name.
      contents: `export default ${JSON.stringify(textsIn(folder))}`,
      loader: 'js',
    }));
  },
});

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [basename(name, '.json'), readFileSync(join(folder, name), 'utf8')]),
  );
