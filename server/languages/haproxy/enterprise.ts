// HAProxy Enterprise adds sections, keywords and options through modules that the catalogue does not have.
// Source: HAProxy Enterprise documentation, "module-load" and the sections of its modules.

import type { Statement } from './nodes.ts';

const FAMILIES =
  /^(?:module-|waf(?:-|$)|rules-file|captcha|botmgmt|udp-lb|dynamic-update|maxmind|netacuity|sso|hapee|fingerprint)/;

/** Whether a word is of a family that only the Enterprise version has. */
export const isOfEnterprise = (text: string): boolean => FAMILIES.test(text);

/** A line of the Enterprise version; it may be the header of a section, so that those below may be anything. */
export const isEnterpriseLine = (statement: Statement): boolean =>
  statement.fact === undefined && isOfEnterprise(statement.words[0]?.text ?? '');
