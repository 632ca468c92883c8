// The name that systemd gives a unit for a path, such as `srv-data.mount` for /srv/data.
// Source: systemd.unit(5), "String Escaping for Inclusion in Unit Names".

/** Name without the suffix; `undefined` for what is no absolute path. */
export function nameOfPath(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return undefined;
  if (parts.length === 0) return '-';
  return escapeName(parts.join('/'));
}

/** Every byte that cannot stand in a name becomes `\xNN`, a dot at the start too. */
const escapeName = (text: string): string =>
  [...text]
    .map((character, index) => (character === '.' && index === 0 ? escaped(character) : written(character)))
    .join('');

function written(character: string): string {
  if (character === '/') return '-';
  return /[A-Za-z0-9:_.]/.test(character) ? character : escaped(character);
}

const escaped = (character: string): string =>
  character < '\u0080'
    ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
    : encodeURIComponent(character).toLowerCase().replaceAll('%', '\\x');
