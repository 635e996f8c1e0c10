import type { Execute } from "./executor.js";
import type { Request, Response } from "./protocol.js";

/** What Microsoft's client exposes for putting another host behind it. */
interface OfficeExtension {
  readonly SessionBase: { new (): object; _overrideSession: unknown };
}

export interface Traffic {
  readonly flags: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly request: Request;
  readonly response: Response;
}

/** Excel on the web refuses requests and responses above this. */
export const LARGEST_MESSAGE_BYTES = 5 * 1024 * 1024;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Lets every `Excel.run` of the loaded client be answered by `execute`. Requests and responses cross as JSON text, as
 * they do to a real host, so nothing can be shared by accident.
 */
export function connectClient(
  officeExtension: unknown,
  execute: Execute,
  onTraffic: (traffic: Traffic) => void = () => undefined,
): void {
  const extension = officeExtension as OfficeExtension;
  const exchange = async (body: unknown, flags: number): Promise<object> => {
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    const request = JSON.parse(sent) as Request;
    if (bytes(sent) > LARGEST_MESSAGE_BYTES) return tooLarge("RequestPayloadSizeLimitExceeded", "request");
    const response = await execute(request, flags);
    const received = JSON.stringify(response);
    onTraffic({ flags, requestBytes: bytes(sent), responseBytes: bytes(received), request, response });
    if (bytes(received) > LARGEST_MESSAGE_BYTES) return tooLarge("ResponsePayloadSizeLimitExceeded", "response");
    return { ErrorCode: "", ErrorMessage: "", Headers: {}, HttpStatusCode: 200, Body: JSON.parse(received) as unknown };
  };
  class Session extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo = (): Promise<null> => Promise.resolve(null);
    _createRequestExecutorOrNull = (): object => ({
      executeAsync: (_data: unknown, flags: number, message: { Body: unknown }) => exchange(message.Body, flags),
    });
    getEventRegistration = (): null => null;
  }
  extension.SessionBase._overrideSession = new Session();
}

const tooLarge = (code: string, what: string): object => ({
  ErrorCode: code,
  ErrorMessage: `The ${what} payload size has exceeded the limit.`,
  HttpStatusCode: 413,
  Headers: {},
  Body: null,
});
