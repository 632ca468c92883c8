/** FROM gives no image as long as nobody sets its arguments. Source: BuildKit's check of the same purpose. */

import { each } from '../../../core/rule.ts';
import { fallbackText } from '../fallback-text.ts';
import type { DockerfileModel } from '../model.ts';

/** Source: the distribution project's reference grammar. */
const IMAGE =
  /^(?:[\w-]+(?:\.[\w-]+)*(?::\d+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@[\w+.-]+:[0-9a-fA-F]{32,})?$/;

export const fromDefaultInvalid = each({
  id: 'dockerfile/from-default-invalid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['InvalidDefaultArgInFrom'],
  says: ({ image, result }: { readonly image: string; readonly result: string }) =>
    `Without a value for its arguments, ${image} gives ${result === '' ? 'nothing' : `"${result}", which is no image`}.`,
  nodes: ({ stages, templated }: DockerfileModel) => (templated ? [] : stages),
  check: ({ from: { image } }, report, model) => {
    if (!image || image.references.length === 0) return;
    const result = fallbackText(image, model);
    if (result !== undefined && !IMAGE.test(result)) report(image.range, { image: image.value.text, result });
  },
});
