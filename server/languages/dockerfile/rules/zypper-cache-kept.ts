/** The cache of zypper stays in the layer. Source: zypper(8), "clean". */

import { hasArgument } from '../calls.ts';
import { cacheKept } from '../kept-caches.ts';

export const zypperCacheKept = cacheKept({
  id: 'dockerfile/zypper-cache-kept',
  aliases: ['DL3036'],
  what: 'packages and metadata of zypper',
  programs: ['zypper'],
  fills: (call) => hasArgument(call, 'install', 'in'),
  cleans: (call) => call.name === 'zypper' && hasArgument(call, 'clean', 'cc'),
  folders: ['/var/cache/zypp'],
  command: () => 'zypper clean',
});
