/** FROM --platform with a platform of its own. Source: Dockerfile reference, "FROM"; BuildKit's check. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel, Stage } from '../model.ts';

export const fromPlatformFixed = each({
  id: 'dockerfile/from-platform-fixed',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3029', 'FromPlatformFlagConstDisallowed'],
  says: ({ platform }: { readonly platform: string }) =>
    `The stage is ${platform} whatever the build asks for; $BUILDPLATFORM or $TARGETPLATFORM would follow it.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: (stage, report) => {
    const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
    const text = platform?.value.text ?? '';
    if (!platform || text === '' || /(?:BUILD|TARGET)PLATFORM/.test(text)) return;
    const constant = platform.references.length === 0 && !bearsPlatform(stage, text);
    report(platform.range, { platform: text }, constant ? {} : { aliases: ['DL3029'] });
  },
});

/** Whether the name of the stage says that it is made for this system or architecture. */
function bearsPlatform({ alias }: Stage, platform: string): boolean {
  const [os = '', architecture = ''] = platform.split('/');
  const parts = architecture === '' ? [os] : [os, architecture];
  return alias !== undefined && parts.some((part) => part !== '' && alias.key.includes(part));
}
