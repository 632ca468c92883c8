/** The cache of yarn stays in the layer. Source: Yarn Classic documentation, "yarn cache". */

import { hasArgument } from '../calls.ts';
import { cacheKept } from '../kept-caches.ts';

export const yarnCacheKept = cacheKept({
  id: 'dockerfile/yarn-cache-kept',
  aliases: ['DL3060'],
  what: 'downloads of yarn',
  programs: ['yarn'],
  fills: (call) => hasArgument(call, 'install'),
  cleans: (call) => call.name === 'yarn' && hasArgument(call, 'cache', 'clean'),
  folders: ['.cache/yarn'],
  command: () => 'yarn cache clean',
  inResultOnly: true,
});
