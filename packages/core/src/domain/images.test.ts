import { expect, test } from 'vitest';
import { imageArchitecture, imageFamily } from './images.ts';
import { buildOf, hostBuilds, sharesKernel } from './windows-builds.ts';

test.each([
  ['mcr.microsoft.com/windows/nanoserver:ltsc2022', 'windows'],
  ['servercore:ltsc2025', 'windows'],
  ['python:3.13-windowsservercore-ltsc2022', 'windows'],
  ['nginx', 'linux'],
  ['docker.io/library/nginx:1.27@sha256:00', 'linux'],
  ['node:24-alpine3.20', 'linux'],
  ['python:3.13-slim', 'linux'],
  ['localhost:5000/team/app', undefined],
  ['registry.example.org/nginx-exporter:1', undefined],
  [undefined, undefined],
])('%s is for %s', (image, family) => expect(imageFamily(image)).toBe(family));

test.each([
  ['arm64v8/nginx', 'arm64v8'],
  ['docker.io/amd64/alpine:3', 'amd64'],
  ['windows-amd64/python:3', 'amd64'],
  ['app:1.2-arm64', 'arm64'],
  ['app:1.2-arm64-v8', 'arm64-v8'],
  ['nginx:1.27', undefined],
  ['library/s390x-tools', undefined],
])('%s is for processors %s', (image, arch) => expect(imageArchitecture(image)).toBe(arch));

test.each([
  ['windows-server-2016', 14393],
  ['windows-server-2019', 17763],
  ['Windows Server 2022', 20348],
  ['windows-server-core-2022', 20348],
  ['windows-2025', 26100],
  ['windows-10-22H2', 19045],
  ['windows-10-1809', 17763],
  ['windows-11-21h2', 22000],
  ['Windows 11 24H2', 26100],
  ['windows-server-23H2', 25398],
  ['windows-10.0.17763', 17763],
  ['windows-11-enterprise-ltsc-2024', 26100],
  ['mcr.microsoft.com/windows/nanoserver:1809', 17763],
  ['nanoserver:20H2', 19042],
  ['servercore:10.0.20348.2227', 20348],
  ['dotnet/aspnet:8.0-nanoserver-ltsc2022', 20348],
  ['app:1809', undefined],
  ['windows', undefined],
  ['windows-server', undefined],
])('%s is build %s', (text, build) => expect(buildOf(text)).toBe(build));

test.each([
  ['ltsc2022', 'windows-server-2022', true],
  ['ltsc2022', 'windows-server-2025', true],
  ['ltsc2022', 'windows-11', true],
  ['ltsc2022', 'windows-11-23h2', true],
  ['ltsc2025', 'windows-11-24h2', true],
  ['ltsc2025', 'windows-11-25h2', true],
  ['ltsc2025', 'windows-11-23h2', false],
  ['ltsc2019', 'windows-server-2022', false],
  ['ltsc2019', 'windows-11', false],
  ['ltsc2022', 'windows-server-2019', false],
  ['ltsc2022', 'windows-10', false],
  ['ltsc2019', 'windows-10', true],
])('an image of %s shares the kernel of %s: %s', (image, host, shares) => {
  const builds = hostBuilds(host);
  expect(builds && sharesKernel(buildOf(image) ?? 0, builds)).toBe(shares);
});
