import { architecture } from './architectures.ts';
import type { OsFamily } from './operating-systems.ts';

/** What the reference of a container image tells of what is in it. */
interface Reference {
  /** Registry and repository: `mcr.microsoft.com/windows/nanoserver`. */
  readonly repository: string;
  readonly tag: string;
}

/** References are no longer than this, whatever is written. */
const LONGEST = 300;

const WINDOWS_REPOSITORY =
  /(^|\/)(windows|nanoserver|servercore|windowsservercore)(\/|$)|^mcr\.microsoft\.com\/dotnet\/framework\//;
const WINDOWS_TAG = /nanoserver|windowsservercore|(^|-)(windows|ltsc20\d\d|10\.0\.\d{5})/;
/** Distributions, and programs whose official images there are for Linux only. */
const LINUX_REPOSITORY =
  /(^|\/)(alpine|ubuntu|debian|fedora|centos|rockylinux|almalinux|amazonlinux|archlinux|busybox|wolfi-base|ubi\d+(-\w+)?|nginx|redis|valkey|postgres|mysql|mariadb|memcached|haproxy|httpd|node|ruby|php|wordpress|rabbitmq)$/;
const LINUX_TAG =
  /(^|-)(linux|alpine|slim|buster|bullseye|bookworm|trixie|focal|jammy|noble)([\d.]|-|$)/;

/** Takes a reference such as `docker.io/library/nginx:1.27@sha256:…` apart. */
function reference(image: string): Reference {
  const [name = ''] = image.slice(0, LONGEST).trim().toLowerCase().split('@');
  const last = name.lastIndexOf('/') + 1;
  const colon = name.indexOf(':', last);
  return colon < 0
    ? { repository: name, tag: '' }
    : { repository: name.slice(0, colon), tag: name.slice(colon + 1) };
}

/** The system that the programs of an image are made for, where its name tells. */
export function imageFamily(image: string | undefined): OsFamily | undefined {
  if (!image) return undefined;
  const { repository, tag } = reference(image);
  if (WINDOWS_REPOSITORY.test(repository) || WINDOWS_TAG.test(tag)) return 'windows';
  return LINUX_REPOSITORY.test(repository) || LINUX_TAG.test(tag) ? 'linux' : undefined;
}

/** The processor that an image is made for, where its name tells: `arm64v8/nginx`, `app:1.2-amd64`. */
export function imageArchitecture(image: string | undefined): string | undefined {
  if (!image) return undefined;
  const { repository, tag } = reference(image);
  const folders = repository.split('/').slice(0, -1);
  const words = [...folders.map((folder) => folder.replace(/^windows-/, '')), ...endings(tag)];
  return words.find((text) => architecture(text));
}

/** What may be a processor at the end of a tag: `1.2-arm64-v8` ends in three ways. */
function endings(tag: string): string[] {
  const parts = tag.split('-');
  return [1, 2].map((n) => parts.slice(-n).join('-'));
}
