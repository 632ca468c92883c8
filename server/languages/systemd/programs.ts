// What a command line starts: its program by name, and the script that it hands to a shell.

import { fileName } from '../../core/path.ts';
import type { ExecCommand, UnitWord } from './nodes.ts';

/** Last part of a word's path: `java` for `/usr/bin/java`. */
export const baseName = ({ value }: Pick<UnitWord, 'value'>): string => fileName(value.text);

/** Name of the program, without its folder. */
export const programName = ({ words }: ExecCommand): string => {
  const [program] = words;
  return program ? baseName(program) : '';
};

export const SHELLS: readonly string[] = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh', 'fish'];

export const isShell = (word: UnitWord): boolean => SHELLS.includes(baseName(word));

/** The script of `sh -c '…'`, also where another program starts the shell. */
export function shellScript({ words }: ExecCommand): UnitWord | undefined {
  const shell = words.findIndex(isShell);
  if (shell < 0) return undefined;
  for (let at = shell + 1; at < words.length; at++) {
    const option = words[at]?.value.text ?? '';
    if (/^-[A-Za-z]*c$/.test(option)) return words[at + 1];
    if (!/^[-+]/.test(option)) return undefined;
    // `-o pipefail`: the option's name is a word of its own.
    if (/^[-+][A-Za-z]*o$/.test(option)) at++;
  }
  return undefined;
}

const SHORT_TASKS =
  /^(?:true|false|echo|printf|test|\[|mkdir|rm|cp|mv|ln|touch|chmod|chown|install|mount|umount|swapon|swapoff|modprobe|sysctl|systemctl|systemd-tmpfiles|systemd-run|loginctl|udevadm|logger|ip|iptables.*|ip6tables.*|nft|tc|ethtool|certbot|logrotate|rsync|tar|find|git|curl|wget|apt|apt-get|dnf|yum|update-.*|ldconfig)$/;

/** Whether the program does something and ends, whatever Type= says. */
export const isShortTask = (command: ExecCommand): boolean => SHORT_TASKS.test(programName(command));
