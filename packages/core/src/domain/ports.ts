/** Some ports that follow each other, both ends included. */
export type PortRange = readonly [first: number, last: number];

/** A port of a container as an engine publishes it. */
export interface PublishedPort {
  /** As it was written. */
  readonly text: string;
  /** The host's address that it is bound to; all of them where none is named. */
  readonly address?: string;
  /** Ports of the host; one that is free where none is named. */
  readonly host?: PortRange;
  readonly container: PortRange;
  readonly protocol: string;
}

/** The short form of Compose and of `docker run --publish`: `[[ADDRESS:][HOST]:]CONTAINER[/PROTOCOL]`. */
export const PORT =
  /^(?:(?:(\[[\da-f:.]+\]|[\d.]+|localhost):)?(\d+(?:-\d+)?)?:)?(\d+(?:-\d+)?)(?:\/(tcp|udp|sctp))?$/i;

/**
 * Reads `8080:80/tcp`, `127.0.0.1:8080:80`, `9090-9091:8080-8081`, `[::1]::80` or `80`. Source:
 * compose-spec 05-services.md, ports (checked on 2026-11-30).
 */
export function parsePort(text: string): PublishedPort | undefined {
  const [, address, host, container, protocol = 'tcp'] = PORT.exec(text) ?? [];
  if (!container) return undefined;
  return {
    text,
    ...(address ? { address: address.replace(/^\[|\]$/g, '') } : {}),
    ...(host ? { host: rangeOf(host) } : {}),
    container: rangeOf(container),
    protocol: protocol.toLowerCase(),
  };
}

function rangeOf(text: string): PortRange {
  const [first = '', last = first] = text.split('-');
  return [Number(first), Number(last)];
}

/** Ports as people write them: `80`, `8000-8010`. */
export function portText([first, last]: PortRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}
