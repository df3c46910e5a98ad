/** kubernetes pkg/apis/core/validation/validation.go: iscsiInitiatorIqnRegex, iscsiInitiatorEuiRegex, iscsiInitiatorNaaRegex. */

/** A name of an iSCSI target or initiator: `iqn.2001-04.com.example:disk`, `eui.` with 16 letters or digits, `naa.` with 32. The dots of the last two may be any character. */
export function isISCSIName(name: string): boolean {
  if (name.startsWith('iqn')) return isQualifiedName(name);
  return /^(?:eui[^\n][0-9A-Za-z]{16}|naa[^\n][0-9A-Za-z]{32})$/u.test(name);
}

const ILLEGAL = /[,;*&$|\t\n\f\r ]/;
const AUTHORITY = /^iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]/;

/** Upstream's expression is bound to the end alone: before some colon stands such an authority, and behind it nothing illegal. As an expression it is not linear here. */
function isQualifiedName(name: string): boolean {
  let legal = name.length;
  while (legal > 0 && !ILLEGAL.test(name.charAt(legal - 1))) legal--;
  // `start`: where the letters, digits, dots and dashes before the place begin that an authority is made of.
  let start = 0;
  let authority = false;
  for (let i = 0; i < name.length - 1; i++) {
    const c = name.charAt(i);
    if (c === ':' && authority && i >= legal) return true;
    if (!/[A-Za-z0-9.-]/.test(c)) {
      start = i + 1;
      authority = false;
    } else if (!authority && i - start >= 12) {
      authority = AUTHORITY.test(name.slice(i - 12, i + 1));
    }
  }
  return false;
}
