import { z } from 'zod';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
const description = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

type Address = { pattern: RegExp; methods: string[] };

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .split(/\{[^}]*\}/)
      .map(escapePattern)
      .join('[^/]+')}$`,
  );

/** The addresses of the API as its OpenAPI description lists them: what is not described does not exist, so that the
 *  description can never lag behind. Gives the methods of an address, undefined for an unknown one. */
export function apiContract(document: unknown): (path: string) => readonly string[] | undefined {
  const { paths } = description.parse(document);
  const addresses: Address[] = Object.entries(paths).map(([path, operations]) => {
    const described = methods.filter((method) => method in operations).map((method) => method.toUpperCase());
    return { pattern: patternOf(path), methods: described.includes('GET') ? [...described, 'HEAD'] : described };
  });
  return (path) => addresses.find(({ pattern }) => pattern.test(path))?.methods;
}
