/** The cache of dnf stays in the layer. Source: dnf(8), "Clean Command". */

import { hasArgument, textOf } from '../calls.ts';
import { cacheKept } from '../kept-caches.ts';

const FILLS = ['install', 'in', 'upgrade', 'up', 'upgrade-minimal', 'up-min', 'reinstall', 'rei'];

export const dnfCacheKept = cacheKept({
  id: 'dockerfile/dnf-cache-kept',
  aliases: ['DL3040'],
  what: 'packages and metadata of dnf',
  programs: ['dnf', 'microdnf'],
  fills: (call) => hasArgument(call, ...FILLS),
  cleans: (call, filling) =>
    (call.name === filling.name && hasArgument(call, 'clean')) ||
    (call.name === 'rm' && call.args.some((word) => /^\/var\/cache\/(?:libdnf5|dnf|yum)/.test(textOf(word)))),
  folders: ['/var/cache/libdnf5', '.cache/libdnf5', '/var/cache/dnf', '/var/cache/yum'],
  command: ({ name }) => `${name} clean all`,
});
