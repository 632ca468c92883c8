// Image references such as `docker.io/library/eclipse-temurin:17-jre@sha256:…`, split into their parts.

import type { ImageName } from './model.ts';

/**
 * Splits an image reference.
 * Shape:  `[host[:port]/]path[:tag][@digest]`; the first part is a host if it has a dot or colon, or is `localhost`.
 * Errors: never throws; a text that is no reference gives its parts as they fall.
 * Source: the distribution project's reference grammar.
 */
export function parseImageName(text: string): ImageName {
  const at = text.indexOf('@');
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(':');
  const tagged = colon > named.lastIndexOf('/');
  const path = tagged ? named.slice(0, colon) : named;
  const slash = path.indexOf('/');
  const host = slash > 0 && isHost(path.slice(0, slash)) ? path.slice(0, slash) : undefined;
  const name = host === undefined ? path : path.slice(slash + 1);
  return {
    registry: host,
    name: isHub(host) ? name.replace(/^library\//, '') : name,
    tag: tagged ? named.slice(colon + 1) : undefined,
    digest: at < 0 ? undefined : text.slice(at + 1),
  };
}

const isHost = (part: string): boolean => /[.:]/.test(part) || part === 'localhost';

const isHub = (host: string | undefined): boolean =>
  host === undefined || host === 'docker.io' || host === 'index.docker.io';
