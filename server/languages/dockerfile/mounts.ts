// `--mount` of RUN: its options, as far as rules ask for them.

import type { Instruction, Mount } from './model.ts';

/** Options as `key=value`, parted by commas; a key alone has an empty value. */
export const mountsOf = ({ flags }: Instruction): Mount[] =>
  flags.flatMap(({ name, value, range }) => {
    if (name !== 'mount' || !value) return [];
    const options = new Map(value.value.text.split(',').map(readOption));
    return [{ type: options.get('type') ?? 'bind', options, range }];
  });

function readOption(text: string): readonly [string, string] {
  const [name = '', value = ''] = text.split(/=(.*)/s);
  return [name.trim().toLowerCase(), value.replace(/^(["'])(.*)\1$/s, '$2')];
}

const targetOf = ({ options }: Mount): string =>
  options.get('target') ?? options.get('dst') ?? options.get('destination') ?? '';

/** Whether what is written below a path stays out of the layer: the mount's target holds the path's text. */
export const keepsOutOfLayer = (mounts: readonly Mount[], path: string): boolean =>
  mounts.some(
    (mount) => (mount.type === 'cache' || mount.type === 'tmpfs') && targetOf(mount).includes(path),
  );
