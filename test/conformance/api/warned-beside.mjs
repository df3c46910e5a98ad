/** Parts of warned.mjs: what the server warns of in PersistentVolumeClaims, ResourceQuotas, ServiceAccounts and Secrets. */

export const BESIDE = ['PersistentVolumeClaim', 'ResourceQuota', 'ServiceAccount', 'Secret'];

const QUOTAS = ['cpu', 'memory', 'requests.cpu', 'limits.cpu', 'requests.memory', 'limits.memory', 'requests.storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage', 'ephemeral-storage'];

/** Made for these tests, and used nowhere. */
const CERTIFICATES = [
  ['-----BEGIN CERTIFICATE-----', 'MIIBbTCCAROgAwIBAgIUXjnE8OcCrC/o5C6hLYFuFVMpDrYwCgYIKoZIzj0EAwIw', 'DDEKMAgGA1UEAwwBYTAeFw0yNjExMjUxMDExNTBaFw0zNjExMjIxMDExNTBaMAwx', 'CjAIBgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARjrAtQZZySB334', 'VKt3UKWipCt3seyS2j/0SbUawqmqHFF/AW23JRKGe/910HsMK+Gd73XPpRR0IEEo', 'j9h8T5vTo1MwUTAdBgNVHQ4EFgQUgnepcSbRg6FvbESVoZmHcWvPhdgwHwYDVR0j', 'BBgwFoAUgnepcSbRg6FvbESVoZmHcWvPhdgwDwYDVR0TAQH/BAUwAwEB/zAKBggq', 'hkjOPQQDAgNIADBFAiBWG4TBXJXl/zGwOUNGzZK+NQOn22VR/3kQ5CYiVngKTgIh', 'AJZrEACJt4H8SLbZ/7hrutKR5PTkUERnqeHWwoUjfyUE', '-----END CERTIFICATE-----'].join('\n'),
  ['-----BEGIN CERTIFICATE-----', 'MIIB9DCCAV2gAwIBAgIUKwMpdMiwMdrnEPMmVLMxsYyfylkwDQYJKoZIhvcNAQEL', 'BQAwDDEKMAgGA1UEAwwBYTAeFw0yNjExMjUxMDExNTBaFw0zNjExMjIxMDExNTBa', 'MAwxCjAIBgNVBAMMAWEwgZ8wDQYJKoZIhvcNAQEBBQADgY0AMIGJAoGBAKnFzMF0', 'Kgp7F7fo20g90Ai6PHUrIx51wnN5+N00jGK7QiifzQyekJWtuEElXuM/HrB+pC3I', 'CjJUB7yAr/cyCb8oroMYEuHv/XXzFFLgNhmbWxxjqM9TXS3nLcPDl78eZ34qqNwy', 'g18t9Y5bIedUY7F6Bjkt3q7Lfrz/blU5K6j/AgMBAAGjUzBRMB0GA1UdDgQWBBTM', 'hqH3d5h+SA7nochR+7LgczQ22zAfBgNVHSMEGDAWgBTMhqH3d5h+SA7nochR+7Lg', 'czQ22zAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4GBABjpgcyxfOXM', 'KjDD/7LugSiU13Fc2/9FLjv9mOOl5rnJmo5LMMqSrHinLE2uKvSMGn4DJAZvt6A8', 'tOgvPrpXONfe23zDcxxK5t6wzZXHdgiyGAAAIQukyYyjckC6+6oE39SUr8Fo6ycX', '6dTI5R2pTYIA7H3UhUtkXeui+kvyEBQv', '-----END CERTIFICATE-----'].join('\n'),
  ['-----BEGIN CERTIFICATE-----', 'MIIBLDCB36ADAgECAhQT3D9fKQ8NWer8LU/Sma6OxMZ2MTAFBgMrZXAwDDEKMAgG', 'A1UEAwwBYTAeFw0yNjExMjUxMDExNTBaFw0zNjExMjIxMDExNTBaMAwxCjAIBgNV', 'BAMMAWEwKjAFBgMrZXADIQBZEr/JQd7OZbUFqdYmzMQTz7sOW1K/kT4s0hCV7TPf', 'SqNTMFEwHQYDVR0OBBYEFIs/kSvMb/MfaP8qMKYBiLND0ahMMB8GA1UdIwQYMBaA', 'FIs/kSvMb/MfaP8qMKYBiLND0ahMMA8GA1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EA', '1Jbr0BZQGoByQeUroTck+Kfh/bz/lmEZou/OZXB+4VmIyNgLVGzZn6SOk9ycTKAy', 'LESn/9fjCp3x/TKMmGg7CQ==', '-----END CERTIFICATE-----'].join('\n'),
];
/** The first two are one key in two forms, which the first certificate is for; the third and the fourth are those of the others. */
const KEYS = [
  ['-----BEGIN EC PRIVATE KEY-----', 'MHcCAQEEIOlP3DlGbNYaTDhnqdJm4I3tD1nvfb04Lq0R/8Xz6kYSoAoGCCqGSM49', 'AwEHoUQDQgAEY6wLUGWckgd9+FSrd1CloqQrd7Hskto/9Em1GsKpqhxRfwFttyUS', 'hnv/ddB7DCvhne91z6UUdCBBKI/YfE+b0w==', '-----END EC PRIVATE KEY-----'].join('\n'),
  ['-----BEGIN PRIVATE KEY-----', 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6U/cOUZs1hpMOGep', '0mbgje0PWe99vTgurRH/xfPqRhKhRANCAARjrAtQZZySB334VKt3UKWipCt3seyS', '2j/0SbUawqmqHFF/AW23JRKGe/910HsMK+Gd73XPpRR0IEEoj9h8T5vT', '-----END PRIVATE KEY-----'].join('\n'),
  ['-----BEGIN RSA PRIVATE KEY-----', 'MIICXAIBAAKBgQCpxczBdCoKexe36NtIPdAIujx1KyMedcJzefjdNIxiu0Ion80M', 'npCVrbhBJV7jPx6wfqQtyAoyVAe8gK/3Mgm/KK6DGBLh7/118xRS4DYZm1scY6jP', 'U10t5y3Dw5e/Hmd+KqjcMoNfLfWOWyHnVGOxegY5Ld6uy368/25VOSuo/wIDAQAB', 'AoGAGb8wrUoDsjE2yKJc1xjguuIblx1ipxTu13pw/oMgozyI7QZHH5nQjZKZ9e9H', '86i368ZY+cRzn2xU/AZ8KT4CcibkbgjbQjvL7fXyul6iyYg70cCSD+Y21DexE73H', 'I+P0/Dfn3iW/HqeuG9gWpUShiXeJ4jBrkymPdo4qWF45N3kCQQDWRvPzXMTbiBh+', 'oJi/yHvYPvXVrAbFRJ8V7NCQgZaVx/p9Nbr4ddUffWYkyaejzgPdcHbmxmO8lVnA', '5g8/blqDAkEAytRvtlw+o9gZLQkcM03aeJx/qgquHwMxsScavY9UD4rGfos2GZeP', 's9YN1PhfIdFoCiwpZsGoMUgELy8C3RUe1QJAYNF2cMO9/yOjTbPq0N0ZeEAafA1a', 'kc/LwfBa3LBxBgRx3hlk/dbgEXZrrLuhD5aKkIe8cdG6Rv+EqnBI+3Q1WQJALpi/', 'UVW/zkRHBGGjaOXp2uuZKKdreRRyxhAFxKa42Rk4oLm6pAZ9rQLwCo1EzbAeBrg+', 'iqzSxv+UdoKGVeQUQQJBAMPv6snv0wY+YwKXhgW8Z3tmMuwtgAIbSdpOgH4bnKXc', 'y/gdmpGprKNx/XwC2cUsmHDUIvEkAXAbVaoqHw43FRU=', '-----END RSA PRIVATE KEY-----'].join('\n'),
  ['-----BEGIN PRIVATE KEY-----', 'MC4CAQAwBQYDK2VwBCIEIL7Zxl/sfYauvnAH18yWv3erhYw7m5SasK0zwmAijSrU', '-----END PRIVATE KEY-----'].join('\n'),
  ['-----BEGIN EC PRIVATE KEY-----', 'MHcCAQEEILA0Qjybpdj3BZTWekqQF0Q/TB1MR0uT+Kwj6cO7OcYXoAoGCCqGSM49', 'AwEHoUQDQgAEnlszkzPYHhmGaPpJ5VRXloixM42BTq4oJRi8vcLR+5tn+jnLJOMO', 'lvwO8mxfFKAdvWboe4y52VpcW8SY9rZKzA==', '-----END EC PRIVATE KEY-----'].join('\n'),
];
const PEM = (type, body, end = type) => `-----BEGIN ${type}-----\n${body}-----END ${end}-----`;
const FILES = [
  ...[...CERTIFICATES, ...CERTIFICATES, ...KEYS, ...KEYS, '', 'x', PEM('CERTIFICATE', 'MIIB\n'), PEM('CERTIFICATE', 'MIIB\n', 'KEY'), PEM('PRIVATE KEY', 'MAA=\n')],
  ...[PEM('PUBLIC KEY', 'MAA=\n'), PEM('CERTIFICATE', ''), PEM('CERTIFICATE', 'x\n'), PEM('PRIVATE KEY', 'a: b\n\nMAA=\n'), PEM('CERTIFICATE', 'MAA=')],
];

/** How the parts of warned.mjs are put together: `chance` and `pick` decide, `claimSpec` and `annotations` are those of workloads. */
export function madeBeside(kind, metadata, { pick, chance, maybe, some, mapOf, annotations, claimSpec }) {
  const ways = [(text) => text, (text) => `${text}\n`, (text) => `${text}\n`, (text) => `note\n${text}\n`, (text) => ` ${text}`, (text) => text.replace(/\n/g, '\r\n'), (text) => text.replace(/-----\n/, '-----\nProc-Type: 4\n\n'), (text) => text.slice(0, 200)];
  /** One or two blocks, with or without something around them. */
  const tlsFile = (own) => pick(ways)([pick(chance(0.6) ? own : FILES), ...some(1, () => pick(FILES))].join('\n'));
  switch (kind) {
    case 'PersistentVolumeClaim':
      return { apiVersion: 'v1', kind, metadata: { ...metadata, annotations: annotations([]) }, spec: claimSpec() };
    case 'ResourceQuota':
      return { apiVersion: 'v1', kind, metadata, spec: { hard: mapOf(5, () => [pick(QUOTAS), pick(['1', '2', '500m', '1Gi', '1000'])]) } };
    case 'ServiceAccount':
      return { apiVersion: 'v1', kind, metadata: { ...metadata, annotations: { ...annotations([]), ...maybe(0.6, () => ({ 'kubernetes.io/enforce-mountable-secrets': pick(['true', 'false', '']) })) } } };
    default: {
      const files = { 'tls.crt': tlsFile(CERTIFICATES), 'tls.key': tlsFile(KEYS) };
      const data = Object.fromEntries(Object.entries(files).map(([key, text]) => [key, btoa(text)]));
      const held = pick([{ data }, { stringData: files }, { data: { 'tls.crt': '', 'tls.key': data['tls.key'] }, stringData: { 'tls.crt': files['tls.crt'] } }]);
      return { apiVersion: 'v1', kind, metadata, type: pick(['kubernetes.io/tls', 'kubernetes.io/tls', 'kubernetes.io/tls', 'Opaque']), ...held };
    }
  }
}
