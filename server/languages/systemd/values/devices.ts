// Readers of values with a device in front: what may be done with it, and how much of it.
// Source: systemd.resource-control(5).

import { type Judge, oneText, type ReadValue } from './fault.ts';
import { size, timeSpan } from './numbers.ts';

/** Splits `DEVICE REST`. */
function deviceAnd(text: string): { readonly device: string; readonly rest: string } {
  const [, device = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  return { device, rest };
}

export const deviceAllow: ReadValue = oneText((text) => {
  const { device, rest } = deviceAnd(text);
  if (!/^\/(?:dev|run\/systemd\/inaccessible)\/|^(?:char|block)-./.test(device)) {
    return {
      expected: 'a path below /dev, or char-NAME, block-NAME',
      instead: device.startsWith('dev/') ? `/${text}` : undefined,
    };
  }
  if (/\/\.\.(?:\/|$)/.test(device)) return { expected: 'a path without ".."' };
  const isOnce = new Set(rest).size === rest.length;
  return /^[rwm]*$/.test(rest) && isOnce
    ? undefined
    : { expected: 'r, w and m, each at most once, behind the device' };
});

/** A device, and a value that another judge decides on. */
const behindDevice = (expected: string, judge: Judge): ReadValue =>
  oneText((text, question) => {
    const { device, rest } = deviceAnd(text);
    if (device === '' || rest === '') return { expected };
    return judge(rest, question) && { expected };
  });

export const deviceLimit: ReadValue = behindDevice(
  'DEVICE and a size such as 10M, or infinity',
  (text, question) =>
    text === 'infinity' ? undefined : text === '0' ? { expected: '' } : size(text, question),
);

export const deviceWeight: ReadValue = behindDevice('DEVICE and a weight from 1 to 10000', (text) =>
  /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 10_000 ? undefined : { expected: '' },
);

export const deviceLatency: ReadValue = behindDevice('DEVICE and a time span such as 25ms', timeSpan);
