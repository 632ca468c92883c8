// Node's own modules in a bundle, of which only what is used is touched. An import as an ES module makes Node load
// all that hangs on the module, such as the promises and streams of `fs`, which is a twentieth of a short run.

import { isBuiltin } from 'node:module';
import type { OnLoadResult, Plugin } from 'esbuild';

export const nodeBuiltins: Plugin = {
  name: 'node-builtins',
  setup(build) {
    build.onResolve({ filter: /^[a-z_:/0-9]+$/ }, ({ path, kind }) =>
      isBuiltin(path)
        ? { path, namespace: kind === 'require-call' ? REQUIRED : IMPORTED, sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: REQUIRED }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}');`,
    }));
    build.onLoad({ filter: /./, namespace: IMPORTED }, ({ path }) => imported(path));
  },
};

const REQUIRED = 'builtin-required';
const IMPORTED = 'builtin-imported';

/** One export for each name, marked as without effects, so that the bundler leaves out those that nobody uses. */
async function imported(path: string): Promise<OnLoadResult> {
  const names = Object.keys(await import(path)).filter(
    (name) => name !== 'default' && name !== 'module.exports',
  );
  const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ of('${name}');`);
  return {
    contents: [
      `const of = (name) => process.getBuiltinModule('${path}')[name];`,
      `export default /* @__PURE__ */ process.getBuiltinModule('${path}');`,
      ...lines,
    ].join('\n'),
  };
}
