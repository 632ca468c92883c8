/** The cache of yum stays in the layer. Source: yum(8), "clean". */

import { hasArgument, textOf } from '../calls.ts';
import { cacheKept } from '../kept-caches.ts';

export const yumCacheKept = cacheKept({
  id: 'dockerfile/yum-cache-kept',
  aliases: ['DL3032'],
  what: 'packages and metadata of yum',
  programs: ['yum'],
  fills: (call) => hasArgument(call, 'install'),
  cleans: (call) =>
    (call.name === 'yum' && hasArgument(call, 'clean')) ||
    (call.name === 'rm' && call.args.some((word) => textOf(word).startsWith('/var/cache/yum'))),
  folders: ['/var/cache/yum'],
  command: () => 'yum clean all',
});
