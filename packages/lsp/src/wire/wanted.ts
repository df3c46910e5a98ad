/** Requests that were taken back. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Answers no request that was taken back before its turn came. */
export function wanted<P, R>(handler: (params: P) => R): (params: P, token: CancellationToken) => R | ResponseError<never> {
  return (params, token) => (token.isCancellationRequested ? new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'taken back') : handler(params));
}
