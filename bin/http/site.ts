import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { askedLang, type Lang } from '@/server/kernel/problem';
import { clientOf, networkOf, proxyRanges, type Client } from './address';
import { sendElsewhere, sendPage, sendProblem, type Exchange } from './answer';
import { apiContract } from './api-contract';
import { leaveBody, statedLength } from './body';
import { isForeign, isUnsafe } from './csrf';
import { forwardToNext, type Behind } from './forward';
import { hostCheck } from './hosts';
import { logRequest } from './log-request';
import { tidyPath } from './page-address';
import { acceptPagePost } from './page-post';
import { plainPage } from './plain-page';
import { hotPaths, type HotPath, type HotServices } from './routes';
import { sendStaticFile, type StaticFiles } from './static-files';
import { asksForDocument, sendStaticPage } from './static-pages';
import { isApi, pathOf, type Visit } from './visit';

/** Everything the site is made of. `appUrl` is an origin. */
export type Site = Behind & {
  appUrl: string;
  host: string;
  port: number;
  trustedProxies: readonly string[];
  /** For what goes wrong. */
  log: Logger;
  /** For one line per request. */
  requestLog: Logger;
  services: HotServices;
  files: StaticFiles;
  /** Undefined in development, where Next compiles actions when they are first used. */
  knownActions: ReadonlySet<string> | undefined;
};

const longestAddress = 4096;
const mostHeaders = 100;
const pageMethods = ['GET', 'HEAD', 'POST'];
const routeMethods = ['GET', 'HEAD', 'POST', 'OPTIONS'];
const uploads = '/api/uploads';
const contract = '/api/v1/';
/** Ten files of 10 MB in one form, each with room for what multipart adds. */
const largestUpload = 10 * 11 * 1024 * 1024;
const largestApiBody = 200 * 1024;
/** A phone on a poor line needs minutes for a photo; beyond this it is somebody who only holds the connection. */
const slowestUpload = 15 * 60_000;

/** `%` that begins no escape of UTF-8 stands for itself, as in `/100%`: there is no such page, and Next would fail on it. */
function withWholeEscapes(url: string): string {
  if (!url.includes('%')) return url;
  const path = pathOf(url);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}
const isProbe = (path: string) => path === '/healthz' || path === '/readyz';

/** The language of a page stands in its address; data is asked for by Accept-Language. */
const langOf = (path: string, request: IncomingMessage): Lang => {
  if (path === '/en' || path.startsWith('/en/')) return 'en';
  return isApi(path) || isProbe(path) ? askedLang(request.headers['accept-language']) : 'zh';
};

const refuseMethod = ({ response, exchange }: Visit, allowed: readonly string[]) =>
  sendProblem(response, exchange, 'method-not-allowed', undefined, ['Allow', allowed.join(', ')]);

/** The one request listener: our own paths first, then what the build holds ready, then Next. */
export function siteListener(site: Site): (request: IncomingMessage, response: ServerResponse) => void {
  const { appUrl, log, pages, files, knownActions } = site;
  const proxies = proxyRanges(site.trustedProxies);
  const isOurHost = hostCheck(site);
  const hot = hotPaths(site.services);
  const apiMethods = apiContract(site.services.openApiDocument);
  const appHost = new URL(appUrl).host;
  const appIsSecure = appUrl.startsWith('https:');

  // A proxy that ends TLS but is not trusted to say so still serves APP_URL by https.
  const isSecure = (client: Client) => client.secure || (appIsSecure && client.host === appHost);
  const isCrossSite = ({ request, client }: Visit) =>
    isUnsafe(request.method) &&
    isForeign(request.headers, [appUrl, `${client.secure ? 'https' : 'http'}://${client.host}`]);

  function answerHot(hotPath: HotPath, visit: Visit): void | Promise<void> {
    const { request, response, client, exchange } = visit;
    if (!hotPath.probe && !isOurHost(client)) return sendProblem(response, exchange, 'wrong-host');
    if (!hotPath.methods.includes(request.method ?? '')) return refuseMethod(visit, hotPath.methods);
    // Without a cookie there is nothing of somebody else's to misuse: programs may call from anywhere.
    if (request.headers.cookie !== undefined && isCrossSite(visit))
      return sendProblem(response, exchange, 'foreign-origin');
    return hotPath.answer(request, response, exchange, networkOf(client.address));
  }

  function answer(visit: Visit): void | Promise<void> {
    const { request, response, path, client, exchange } = visit;
    const url = request.url!;
    if (url.length > longestAddress) return sendProblem(response, exchange, 'address-too-long');
    if (request.rawHeaders.length > 2 * mostHeaders) return sendProblem(response, exchange, 'headers-too-large');
    if (!url.startsWith('/')) return sendProblem(response, exchange, 'bad-request'); // a proxy's form of request, or `*`
    if (!isOurHost(client)) return sendProblem(response, exchange, 'wrong-host');

    const page = pages.get(path);
    if (page && asksForDocument(request, url)) return sendStaticPage(request, response, exchange, page);
    const file = files.get(path);
    if (file && !isUnsafe(request.method)) return sendStaticFile(request, response, exchange, file);
    return isApi(path) ? answerApi(visit) : answerPage(visit);
  }

  function answerApi(visit: Visit): void | Promise<void> {
    const { request, response, path, exchange } = visit;
    const free = path.startsWith(contract) && request.headers.cookie === undefined;
    if (!free && isCrossSite(visit)) return sendProblem(response, exchange, 'foreign-origin');
    if (path.startsWith(contract)) {
      const allowed = apiMethods(path);
      if (!allowed) return sendProblem(response, exchange, 'not-found');
      if (!allowed.includes(request.method!)) return refuseMethod(visit, allowed);
      return forwardToNext(visit, site); // a platform's orders are a stream of any length, read row by row
    }
    if (!routeMethods.includes(request.method!)) return refuseMethod(visit, routeMethods);
    if (!isUnsafe(request.method)) return forwardToNext(visit, site);
    const length = statedLength(request);
    const largest = path === uploads || path.startsWith(`${uploads}/`) ? largestUpload : largestApiBody;
    const refusal =
      Number.isNaN(length) && request.headers['transfer-encoding'] !== undefined
        ? 'length-required'
        : length > largest
          ? 'body-too-large'
          : undefined;
    if (refusal) return sendProblem(response, exchange, refusal, undefined, leaveBody(request));
    endIfTooSlow(visit);
    return forwardToNext(visit, site);
  }

  async function answerPage(visit: Visit): Promise<void> {
    const { request, response, path, exchange } = visit;
    if (!pageMethods.includes(request.method!)) return refuseMethod(visit, pageMethods);
    const tidy = tidyPath(path);
    if (tidy !== path) return sendElsewhere(response, exchange, tidy + request.url!.slice(path.length));
    if (!isUnsafe(request.method)) return forwardToNext(visit, site);
    if (isCrossSite(visit))
      return sendPage(response, exchange, 403, plainPage('foreign', exchange.lang, path), leaveBody(request));
    if (knownActions && !(await acceptPagePost(request, response, exchange, path, knownActions))) return;
    return forwardToNext(visit, site);
  }

  /** The last resort: whatever happens in it must not end the process. */
  function fail({ response, path, exchange }: Visit, error: unknown): void {
    log.error({ err: error, requestId: exchange.id }, 'request failed');
    try {
      if (response.headersSent) response.destroy();
      else if (isApi(path) || isProbe(path)) sendProblem(response, exchange, 'internal-error');
      else sendPage(response, exchange, 500, plainPage('failed', exchange.lang, path));
    } catch {
      response.destroy();
    }
  }

  return (request, response) => {
    const started = performance.now();
    request.url = withWholeEscapes(request.url!);
    const path = pathOf(request.url);
    const client = clientOf(request, proxies);
    const exchange: Exchange = { id: randomUUID(), secure: isSecure(client), lang: langOf(path, request) };
    const visit: Visit = { request, response, path, client, exchange };
    response.on('close', () =>
      logRequest(site.requestLog, request.method, path, response.statusCode, started, exchange.id),
    );
    const hotPath = hot.get(path);
    try {
      const pending = hotPath ? answerHot(hotPath, visit) : answer(visit);
      if (pending) pending.catch((error: unknown) => fail(visit, error));
    } catch (error) {
      fail(visit, error);
    }
  };
}

/** Ends an upload that takes longer than any honest one; the person can send it again. */
function endIfTooSlow({ request, response }: Visit): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, slowestUpload);
  response.on('close', () => clearTimeout(timer));
}
